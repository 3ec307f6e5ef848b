package org.creditlists.designation.standard.domain;

/** How somebody comes to be proposed for RED (Draft opinions on joint incentives, part II). */
public enum RouteKind {
    HONOUR,
    RECOMMENDATION,
    APPLICATION
}
