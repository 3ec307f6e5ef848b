package org.creditlists.portal.pages;

/** A choice of a form. */
public record Choice(String code, String name) {}
