package org.creditlists.sharing.inquiry;

/** What an inquiry is for: both are logged with it. */
public record Reason(String purpose, String legalGround) {}
