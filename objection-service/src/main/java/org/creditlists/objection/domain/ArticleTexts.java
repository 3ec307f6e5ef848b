package org.creditlists.objection.domain;

import java.util.Map;
import org.creditlists.contracts.list.Text;

/** What the articles mean for whoever objects, in words: whether measures rest, and why not. */
public final class ArticleTexts {

    /** GuoFa (2016) 33, art. 22. */
    public static final Text SUSPENDED = new Text(
            "核实期间，因该条目实施的惩戒措施暂不执行（国发〔2016〕33号第二十二条）",
            "While it is verified, measures because of this entry must not be applied (GuoFa (2016) 33, article 22)");

    private static final Map<NoSuspension, Text> NOT_SUSPENDED = Map.of(
            NoSuspension.RED,
                    new Text(
                            "红名单条目不产生惩戒，无需暂停（国发〔2016〕33号第二十二条）",
                            "A RED entry punishes nobody; nothing has to rest (GuoFa (2016) 33, article 22)"),
            NoSuspension.STANDARD,
                    new Text(
                            "该条目所依据的认定标准规定核实期间不暂停",
                            "The standard of this entry says that measures do not rest while it is verified"),
            NoSuspension.REPEATED,
                    new Text(
                            "同一事由再次提出且无新证据，不再暂停（本平台的设定）；补充新的证明材料后可重新提出",
                            "The same ground again without new evidence does not suspend again"
                                    + " (a rule of the platform's own); it does with a new file"));

    private ArticleTexts() {}

    public static Text of(NoSuspension reason) {
        return NOT_SUSPENDED.getOrDefault(reason, SUSPENDED);
    }
}
