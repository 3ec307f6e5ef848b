package org.creditlists.sharing.inquiry;

/** Who asks, as the token says it. */
record Asking(String organisation, String person, String rank) {}
