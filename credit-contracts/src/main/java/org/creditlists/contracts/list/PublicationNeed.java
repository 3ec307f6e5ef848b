package org.creditlists.contracts.list;

/** What has to be there before an entry is published; sharing with departments does not wait for it. */
public enum PublicationNeed {
    /** The consent of an individual on RED (Draft opinions on joint incentives, part IV(2)). */
    CONSENT,
    /** The notice to the subject, where the standard demands that it is delivered first. */
    DELIVERY,
    /** Nothing suffices: the standard has the entry shared and used, not published. */
    NEVER,
    /** The agreement of a reviewer of sharing-service, who looks for privacy and trade secrets. */
    REVIEW
}
