package org.creditlists.incentive;

import org.creditlists.contracts.list.FieldCode;
import org.creditlists.testkit.PublishedEvents;

/** Fictitious bodies as designation-service tells of them. */
public final class PublishedBodies {

    private PublishedBodies() {}

    public static void send() {
        PublishedEvents.send(
                PublishedEvents.authority("credit-420100", "CITY", "420100", new FieldCode("EXEMPLARY_INDIVIDUALS")));
        PublishedEvents.send(
                PublishedEvents.authority("initiator-000000", "NATIONAL", "000000", new FieldCode("CONTRACT_FRAUD")));
        PublishedEvents.send(
                PublishedEvents.authority("party-000000", "NATIONAL", "000000", new FieldCode("CONTRACT_FRAUD")));
        PublishedEvents.send(
                PublishedEvents.authority("county-420106", "COUNTY", "420106", new FieldCode("CONTRACT_FRAUD")));
        PublishedEvents.send(PublishedEvents.authority("tax-000000", "NATIONAL", "000000", new FieldCode("TAXATION")));
    }
}
