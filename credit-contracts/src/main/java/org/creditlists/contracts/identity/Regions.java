package org.creditlists.contracts.identity;

import java.util.Set;

/** Regions of GB/T 2260. */
public final class Regions {

    /** The whole nation. */
    public static final String NATION = "000000";

    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    private Regions() {}

    /** @param digits the first two of a region */
    public static boolean isProvince(String digits) {
        return PROVINCES.contains(digits);
    }

    /**
     * Whether a region lies in another: the digits that the wider one gives.
     *
     * @param wider six digits, {@code 000000} for the nation
     */
    public static boolean isWithin(String region, String wider) {
        return wider.equals(NATION) || region.startsWith(wider.replaceAll("(00)+$", ""));
    }
}
