package org.creditlists.systemtest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.creditlists.local.Service;
import org.junit.jupiter.params.provider.Arguments;

/** What everybody may read. */
final class PublicPaths {

    private static final List<Arguments> OF_ONE = List.of(
            Arguments.of(Service.DESIGNATION, "/standards"),
            Arguments.of(Service.DESIGNATION, "/standards/editions"),
            Arguments.of(Service.DESIGNATION, "/standards/honours"),
            Arguments.of(Service.DESIGNATION, "/authorities"),
            Arguments.of(Service.INCENTIVE, "/measures"),
            Arguments.of(Service.INCENTIVE, "/measures/terms"),
            Arguments.of(Service.INCENTIVE, "/memoranda"),
            Arguments.of(Service.INCENTIVE, "/offers"),
            Arguments.of(Service.INCENTIVE, "/efficacy/provinces"),
            Arguments.of(Service.INCENTIVE, "/efficacy/cities"),
            Arguments.of(Service.INCENTIVE, "/efficacy/cases"),
            Arguments.of(Service.PORTAL, "/"),
            Arguments.of(Service.PORTAL, "/lists"),
            Arguments.of(Service.PORTAL, "/warning-list"),
            Arguments.of(Service.PORTAL, "/statistics"),
            Arguments.of(Service.PORTAL, "/status"),
            Arguments.of(Service.PORTAL, "/rules"),
            Arguments.of(Service.PORTAL, "/problems"),
            Arguments.of(Service.PORTAL, "/docs"),
            Arguments.of(Service.PORTAL, "/docs/guide/push"),
            Arguments.of(Service.PORTAL, "/docs/api/sharing"),
            Arguments.of(Service.PORTAL, "/docs/api/sharing/openapi.json"),
            Arguments.of(Service.PORTAL, "/docs/events/entries"),
            Arguments.of(Service.PORTAL, "/docs/layouts"),
            Arguments.of(Service.PORTAL, "/docs/layouts/wage-arrears/template.csv"),
            Arguments.of(Service.PORTAL, "/asyncapi.yaml"),
            Arguments.of(Service.PORTAL, "/schemas/designated-1.json"),
            Arguments.of(Service.PORTAL, "/security-log/head"),
            Arguments.of(Service.SHARING, "/public/lists"),
            Arguments.of(Service.SHARING, "/public/figures"),
            Arguments.of(Service.SHARING, "/public/figures/totals"),
            Arguments.of(Service.SHARING, "/public/status"),
            Arguments.of(Service.SHARING, "/statistics/trends"),
            Arguments.of(Service.SHARING, "/warnings"),
            Arguments.of(Service.SHARING, "/publicity/lateness"),
            Arguments.of(Service.SHARING, "/inquiries/powers"),
            Arguments.of(Service.SHARING, "/inquiries/receipt-keys"),
            Arguments.of(Service.OBJECTION, "/objections/terms"),
            Arguments.of(Service.RESTORATION, "/restorations/terms"),
            Arguments.of(Service.RESTORATION, "/restorations/certificate-keys"),
            Arguments.of(Service.RESTORATION, "/providers"));

    private PublicPaths() {}

    static Stream<Arguments> all() {
        List<Arguments> paths = new ArrayList<>(OF_ONE);
        for (Service service : Service.withLists()) {
            paths.add(Arguments.of(service, "/events/heads"));
            paths.add(Arguments.of(service, "/security-log/keys"));
            paths.add(Arguments.of(service, "/problems"));
        }
        return paths.stream();
    }
}
