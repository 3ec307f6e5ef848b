package org.creditlists.contracts.list;

/** The lists that an authority can designate to. The warning list is derived and therefore not here. */
public enum ListKind {
    /** 红名单: incentives. */
    RED,
    /** 黑名单: joint punishment. */
    BLACK,
    /** 重点关注名单: key scrutiny. */
    WATCH;

    /**
     * Whether an entry burdens its subject, so that an objection suspends what follows from it (GuoFa (2016) 33, art.
     * 22).
     */
    public boolean burdens() {
        return this != RED;
    }
}
