package org.creditlists.runtime.topics;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Everything that a process follows: whoever asks how it goes, or has a record handled again, asks all of them. */
public final class Intakes implements AutoCloseable {

    private final TopicAccess access;
    private final ParkedMessages parked;
    private final String service;
    private final Consumer<TopicFollower> begun;
    private final List<TopicFollower> all = new CopyOnWriteArrayList<>();

    /**
     * @param service begins the names of its consumer groups
     * @param begun is told of each intake before it starts
     */
    public Intakes(TopicAccess access, ParkedMessages parked, String service, Consumer<TopicFollower> begun) {
        this.access = access;
        this.parked = parked;
        this.service = service;
        this.begun = begun;
    }

    /**
     * Follows topics until {@link #close}.
     *
     * @param name of the intake within its service
     * @param maxRecords given to the handler at once, at least 1
     */
    public void follow(String name, Collection<String> topics, int maxRecords, BatchHandler handler) {
        var follower = new TopicFollower(access, service + "." + name, topics, maxRecords, handler, parked);
        all.add(follower);
        begun.accept(follower);
        follower.start();
    }

    public List<TopicFollower> all() {
        return List.copyOf(all);
    }

    /** The intake of a consumer group; empty when this version has none of that name. */
    public Optional<TopicFollower> of(String group) {
        return all.stream().filter(one -> one.group().equals(group)).findFirst();
    }

    @Override
    public void close() {
        all.forEach(TopicFollower::close);
    }
}
