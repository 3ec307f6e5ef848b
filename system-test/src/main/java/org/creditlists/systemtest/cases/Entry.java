package org.creditlists.systemtest.cases;

/** An entry of a case. */
record Entry(String id, String code, String number) {}
