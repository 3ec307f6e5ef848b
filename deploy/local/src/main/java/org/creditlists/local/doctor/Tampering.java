package org.creditlists.local.doctor;

import java.util.ArrayList;
import java.util.List;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;

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
            new Http()
                    .get(platform.managementUrl(service) + "/metrics", "")
                    .text()
                    .lines()
                    .filter(line -> ALARMS.stream().anyMatch(line::startsWith))
                    .filter(line -> !line.endsWith(" 0.0"))
                    .forEach(line -> found.add(new Finding(
                            service.module() + "告警：" + line,
                            service.module() + " is in alarm: " + line,
                            "./credit verify; docs/guide/operate.md says how it is taken over")));
        }
        return found;
    }
}
