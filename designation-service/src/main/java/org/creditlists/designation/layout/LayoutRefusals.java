package org.creditlists.designation.layout;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why a layout is not shown. Codes are stable. */
final class LayoutRefusals {

    static final Refusal ABSENT = new Refusal(
            Refusal.Kind.ABSENT,
            "layout-absent",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "没有该版式",
            "There is no such layout");

    private LayoutRefusals() {}
}
