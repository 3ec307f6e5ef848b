package org.creditlists.local;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Ports on the loopback address.
 *
 * @param services what people and programs call
 * @param management states, metrics and the description of the interface
 */
public record Ports(
        int postgres,
        int kafka,
        int kafkaController,
        int connect,
        Map<Service, Integer> services,
        Map<Service, Integer> management) {

    /** How many there are. */
    public static final int COUNT = 16;

    /** What {@code ./credit up} uses. */
    public static final Ports DEFAULT = of(List.of(
            15432, 19092, 19093, 18083, 8081, 8082, 8083, 8084, 8085, 8080, 9081, 9082, 9083, 9084, 9085, 9080));

    /**
     * @param free {@value #COUNT} of them: PostgreSQL, Kafka and its controller, Connect, the services in their order
     * and the portal, and the same once more for their management
     */
    public static Ports of(List<Integer> free) {
        Iterator<Integer> next = free.iterator();
        int postgres = next.next();
        int kafka = next.next();
        int kafkaController = next.next();
        int connect = next.next();
        return new Ports(postgres, kafka, kafkaController, connect, each(next), each(next));
    }

    private static Map<Service, Integer> each(Iterator<Integer> next) {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ports.put(service, next.next());
        }
        return ports;
    }

    public int of(Service service) {
        return port(services, service);
    }

    public int managementOf(Service service) {
        return port(management, service);
    }

    private static int port(Map<Service, Integer> ports, Service service) {
        Integer port = ports.get(service);
        if (port == null) {
            throw new IllegalArgumentException("no port for " + service);
        }
        return port;
    }
}
