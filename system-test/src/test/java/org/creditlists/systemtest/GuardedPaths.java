package org.creditlists.systemtest;

import java.util.UUID;
import java.util.stream.Stream;
import org.creditlists.local.Service;
import org.junit.jupiter.params.provider.Arguments;

/** Endpoints that are closed to callers without a token of the right role. */
final class GuardedPaths {

    private static final String ID = UUID.randomUUID().toString();

    private GuardedPaths() {}

    static Stream<Arguments> all() {
        return Stream.of(designation(), sharing(), incentive(), objection(), restoration(), ofAll())
                .flatMap(paths -> paths);
    }

    private static Stream<Arguments> ofAll() {
        return Service.withLists().stream()
                .flatMap(service -> Stream.of(
                        Arguments.of(service, "GET", "/security-log"),
                        Arguments.of(service, "GET", "/security-log/verification"),
                        Arguments.of(service, "GET", "/events/export"),
                        Arguments.of(service, "GET", "/events/verification"),
                        Arguments.of(service, "POST", "/events/tables/other_head/taking-over"),
                        Arguments.of(service, "POST", "/events/verification"),
                        Arguments.of(service, "POST", "/events/republishing"),
                        Arguments.of(service, "GET", "/events/republishing"),
                        Arguments.of(service, "GET", "/traces/" + ID),
                        Arguments.of(service, "GET", "/parked"),
                        Arguments.of(service, "GET", "/parked/" + ID),
                        Arguments.of(service, "POST", "/parked/" + ID + "/retry"),
                        Arguments.of(service, "POST", "/parked/" + ID + "/discarding")));
    }

    private static Stream<Arguments> designation() {
        return Stream.of(
                Arguments.of(Service.DESIGNATION, "POST", "/designations"),
                Arguments.of(Service.DESIGNATION, "GET", "/pushes/" + ID),
                Arguments.of(Service.DESIGNATION, "GET", "/pushes/" + ID + "/receipts"),
                Arguments.of(Service.DESIGNATION, "POST", "/entries/" + ID + "/withdrawal"),
                Arguments.of(Service.DESIGNATION, "GET", "/entries/" + ID + "/history"),
                Arguments.of(Service.DESIGNATION, "GET", "/approvals"),
                Arguments.of(Service.DESIGNATION, "POST", "/approvals/" + ID + "/approve"),
                Arguments.of(Service.DESIGNATION, "GET", "/countersignings/overdue"),
                Arguments.of(Service.DESIGNATION, "POST", "/countersignings/" + ID),
                Arguments.of(Service.DESIGNATION, "GET", "/taken-down"),
                Arguments.of(Service.DESIGNATION, "POST", "/taken-down/" + ID + "/receipt"),
                Arguments.of(Service.DESIGNATION, "GET", "/reinstatements"),
                Arguments.of(Service.DESIGNATION, "POST", "/reinstatements/" + ID),
                Arguments.of(Service.DESIGNATION, "GET", "/pushes"),
                Arguments.of(Service.DESIGNATION, "GET", "/authorities/" + ID + "/recommendations"));
    }

    private static Stream<Arguments> sharing() {
        return Stream.of(
                Arguments.of(Service.SHARING, "POST", "/inquiries"),
                Arguments.of(Service.SHARING, "GET", "/list/digest"),
                Arguments.of(Service.SHARING, "GET", "/feed/digest"),
                Arguments.of(Service.SHARING, "GET", "/feed/entries"),
                Arguments.of(Service.SHARING, "GET", "/feed/changes"),
                Arguments.of(Service.SHARING, "GET", "/stream/entries"),
                Arguments.of(Service.SHARING, "GET", "/feed/match-keys"),
                Arguments.of(Service.SHARING, "GET", "/reviews"),
                Arguments.of(Service.SHARING, "GET", "/inquiries/log"),
                Arguments.of(Service.SHARING, "GET", "/inquiries/log/verification"),
                Arguments.of(Service.SHARING, "GET", "/inquiries/applications"),
                Arguments.of(Service.SHARING, "POST", "/inquiries/as-it-was"),
                Arguments.of(Service.SHARING, "POST", "/report/counter"));
    }

    private static Stream<Arguments> incentive() {
        return Stream.of(
                Arguments.of(Service.INCENTIVE, "GET", "/orders"),
                Arguments.of(Service.INCENTIVE, "GET", "/entries/" + ID + "/orders"),
                Arguments.of(Service.INCENTIVE, "POST", "/orders/" + ID + "/application"),
                Arguments.of(Service.INCENTIVE, "POST", "/orders/" + ID + "/confirmation"),
                Arguments.of(Service.INCENTIVE, "POST", "/orders/" + ID + "/non-application"),
                Arguments.of(Service.INCENTIVE, "POST", "/orders"),
                Arguments.of(Service.INCENTIVE, "POST", "/orders/search"),
                Arguments.of(Service.INCENTIVE, "GET", "/memoranda/drafts"),
                Arguments.of(Service.INCENTIVE, "POST", "/memoranda/X1/signatures"),
                Arguments.of(Service.INCENTIVE, "POST", "/memoranda/X1/end"),
                Arguments.of(Service.INCENTIVE, "POST", "/approvals/" + ID + "/approve"),
                Arguments.of(Service.INCENTIVE, "POST", "/offers/" + ID + "/end"),
                Arguments.of(Service.INCENTIVE, "POST", "/entitlements"),
                Arguments.of(Service.INCENTIVE, "GET", "/efficacy/departments"),
                Arguments.of(Service.INCENTIVE, "GET", "/efficacy/unconfirmed-lifts"));
    }

    private static Stream<Arguments> objection() {
        return Stream.of(
                Arguments.of(Service.OBJECTION, "POST", "/objections"),
                Arguments.of(Service.OBJECTION, "GET", "/objections"),
                Arguments.of(Service.OBJECTION, "POST", "/objections/" + ID + "/decision"),
                Arguments.of(Service.OBJECTION, "GET", "/objections/" + ID + "/timeline"),
                Arguments.of(Service.OBJECTION, "GET", "/objections/" + ID + "/clearing"),
                Arguments.of(Service.OBJECTION, "POST", "/clearing-notices/" + ID + "/acknowledgement"));
    }

    private static Stream<Arguments> restoration() {
        return Stream.of(
                Arguments.of(Service.RESTORATION, "GET", "/archive"),
                Arguments.of(Service.RESTORATION, "GET", "/archive/counts"),
                Arguments.of(Service.RESTORATION, "POST", "/restorations/check"),
                Arguments.of(Service.RESTORATION, "GET", "/restorations/" + ID + "/certificate"),
                Arguments.of(Service.RESTORATION, "POST", "/restorations/" + ID + "/acceptance"),
                Arguments.of(Service.RESTORATION, "POST", "/attendances"),
                Arguments.of(Service.RESTORATION, "GET", "/shieldings"),
                Arguments.of(Service.RESTORATION, "POST", "/restorations"),
                Arguments.of(Service.RESTORATION, "GET", "/restorations/" + ID),
                Arguments.of(Service.RESTORATION, "POST", "/restorations/" + ID + "/decision"));
    }
}
