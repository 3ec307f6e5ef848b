package org.creditlists.base.lists;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.creditlists.base.codec.CreditEventCodec;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.EventCatalogue;
import org.creditlists.contracts.event.Topics;
import org.creditlists.contracts.identity.PersonId;
import org.creditlists.contracts.list.PersonRole;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.runtime.topics.Received;
import org.creditlists.testkit.TestKeys;

/** Records of the topics as the consumer receives them. */
final class ListRecords {

    private static final CreditEventCodec CODEC = new CreditEventCodec();

    private ListRecords() {}

    static Received received(CreditEvent event) {
        var type = EventCatalogue.of(event);
        var headers = new RecordHeaders();
        headers.add("ce_type", type.type().getBytes(StandardCharsets.UTF_8));
        var source = new ConsumerRecord<>(type.topic(), 0, 0, event.subject().toString(), CODEC.write(event));
        headers.forEach(source.headers()::add);
        return new Received(source);
    }

    static Received dossier(CreditEvent event) {
        byte[] sealed = TestKeys.seal(new Dossier(
                event.entry(),
                event.subject(),
                SubjectKind.ORGANISATION,
                "示例企业",
                "示例代码",
                true,
                "示例文号",
                "示例事由",
                null,
                null,
                null,
                List.of(new Dossier.Person(PersonId.random(), PersonRole.PRINCIPAL, "示例人员", "示例证件"))));
        return new Received(
                new ConsumerRecord<>(Topics.DOSSIERS, 0, 0, event.entry().toString(), sealed));
    }
}
