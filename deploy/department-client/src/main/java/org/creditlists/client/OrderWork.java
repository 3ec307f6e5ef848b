package org.creditlists.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does what the orders of a department ask for. What it prints is where a department calls its own systems. */
final class OrderWork {

    /** Calls at a time: a first day may bring thousands of orders. */
    private static final int CALLERS = 16;

    private final PlatformApi platform;
    private final ExecutorService callers =
            Executors.newFixedThreadPool(CALLERS, Thread.ofPlatform().daemon().factory());

    OrderWork(PlatformApi platform) {
        this.platform = platform;
    }

    /** Says whether anything changed. What fails is tried again the next time. */
    boolean carryOut(Map<String, MeasureOrder> orders) throws InterruptedException {
        List<Callable<Runnable>> calls = new ArrayList<>();
        orders.forEach((id, order) -> call(id, order).ifPresent(calls::add));
        boolean changed = false;
        for (Future<Runnable> done : callers.invokeAll(calls)) {
            try {
                done.get().run();
                changed = true;
            } catch (ExecutionException e) {
                DepartmentClient.say("tries again: %s", e);
            }
        }
        return tell(orders) || changed;
    }

    private Optional<Callable<Runnable>> call(String id, MeasureOrder order) {
        if (order.isToBeAcknowledged()) {
            return Optional.of(() -> platform.acknowledge(id) ? order::acknowledged : () -> {});
        }
        if (!order.isToBeConfirmed()) {
            return Optional.empty();
        }
        int turn = order.turn();
        // A department's own systems are called here, and it confirms when they have done it.
        DepartmentClient.say("%s %s (order %s)", change(order), order.measure(), id);
        return Optional.of(() -> {
            platform.confirm(id, turn);
            return () -> order.confirmed(turn);
        });
    }

    private static String change(MeasureOrder order) {
        if (order.isLifted()) {
            return "take off";
        }
        return order.isSuspended() ? "stop applying" : "go on applying";
    }

    private static boolean tell(Map<String, MeasureOrder> orders) {
        boolean told = false;
        for (Map.Entry<String, MeasureOrder> one : orders.entrySet()) {
            MeasureOrder order = one.getValue();
            if (order.isToBeTold()) {
                // Whom it is about says GET /orders/{order}; names do not belong into a log.
                DepartmentClient.say(
                        "apply %s to %s of entry %s (order %s)",
                        order.measure(),
                        order.isAboutPerson() ? "the person behind the subject" : "the subject",
                        order.entry(),
                        one.getKey());
                order.told();
                told = true;
            }
        }
        return told;
    }
}
