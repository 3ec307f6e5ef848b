package org.creditlists.local;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Ports on the loopback address. */
public record Ports(int postgres, int kafka, int kafkaController, int connect, Map<Service, Integer> services) {

    /** What {@code ./credit up} uses. */
    public static final Ports DEFAULT = of(List.of(15432, 19092, 19093, 18083, 8081, 8082, 8083, 8084, 8085, 8080));

    /**
     * @param free ten of them: PostgreSQL, Kafka and its controller, Connect, the services in their order, and the
     * portal
     */
    public static Ports of(List<Integer> free) {
        Iterator<Integer> next = free.iterator();
        int postgres = next.next();
        int kafka = next.next();
        int kafkaController = next.next();
        int connect = next.next();
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, next.next());
        }
        return new Ports(postgres, kafka, kafkaController, connect, services);
    }

    public int of(Service service) {
        Integer port = services.get(service);
        if (port == null) {
            throw new IllegalArgumentException("no port for " + service);
        }
        return port;
    }
}
