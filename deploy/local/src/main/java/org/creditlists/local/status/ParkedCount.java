package org.creditlists.local.status;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.doctor.Finding;

/** Messages that a service could not take, and that wait for an operator. */
public record ParkedCount(Service service, long waiting) {

    /** As the database of the service has it. */
    public static ParkedCount of(Platform platform, Service service) throws SQLException {
        try (Connection connection = platform.postgres().connect(platform.database(service));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM parked_message WHERE state = 'WAITING'")) {
            rows.next();
            return new ParkedCount(service, rows.getLong(1));
        }
    }

    /** Something when there are some. */
    public Optional<Finding> finding() {
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        service.module() + "搁置了" + waiting + "条消息",
                        service.module() + " has parked " + waiting + " messages that it cannot process",
                        "./credit parked " + service.shortName() + "; docs/runbooks/message-parked.md"));
    }
}
