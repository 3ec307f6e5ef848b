package org.creditlists.designation.standard.domain;

/** How somebody comes to be proposed for RED (C7; S0 II). */
public enum RouteKind {
    HONOUR,
    RECOMMENDATION,
    APPLICATION
}
