package org.creditlists.contracts.calendar;

import java.time.LocalDate;

/**
 * @param day the last day of the term, in Asia/Shanghai, inclusive
 * @param provisional the calendar of that year is not published yet, so the day may still move
 */
public record Deadline(LocalDate day, boolean provisional) {}
