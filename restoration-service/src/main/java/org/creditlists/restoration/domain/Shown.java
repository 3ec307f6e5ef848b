package org.creditlists.restoration.domain;

/**
 * What an applicant shows.
 *
 * @param commitment the text of the edition is signed
 * @param files handed in
 * @param trainingHours that recognised providers recorded since the decision
 * @param serviceHours that recognised providers recorded since the decision
 */
public record Shown(boolean commitment, int files, int trainingHours, int serviceHours) {}
