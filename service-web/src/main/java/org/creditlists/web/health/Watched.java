package org.creditlists.web.health;

import java.time.Duration;

/** A thread, or some, without which a process answers nobody. */
public interface Watched {

    /** What it is called in a check of health. */
    String watched();

    /** For how long it has been at one piece of work, the longest of some; zero while it waits for work. */
    Duration atWork();
}
