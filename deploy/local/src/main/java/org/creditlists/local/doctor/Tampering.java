package org.creditlists.local.doctor;

import java.util.ArrayList;
import java.util.List;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.status.Metrics;

/** What running services say about themselves: alarms of what was changed, and lost keys. */
public record Tampering(Platform platform) {

    private static final List<String> ALARMS = List.of("credit_tampering_", "credit_dossiers_keys_lost");

    /** Gauges above 0. */
    public List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        for (Service service : Service.withLists()) {
            if (!platform.isReady(service)) {
                found.add(new Finding(
                        service.module() + "未就绪",
                        service.module() + " is not ready",
                        "./credit logs " + service.module() + ", then ./credit up"));
                continue;
            }
            found.addAll(alarms(service, Metrics.of(new Http(), platform, service)));
        }
        return found;
    }

    /** Gauges of one process that are above 0. */
    public static List<Finding> alarms(Service service, Metrics metrics) {
        return metrics.samples().stream()
                .filter(one -> ALARMS.stream().anyMatch(one.name()::startsWith))
                .filter(one -> one.value() != 0)
                .map(one -> new Finding(
                        service.module() + "告警：" + one.line(),
                        service.module() + " is in alarm: " + one.line(),
                        "./credit verify; docs/guide/operate.md says how it is taken over"))
                .toList();
    }
}
