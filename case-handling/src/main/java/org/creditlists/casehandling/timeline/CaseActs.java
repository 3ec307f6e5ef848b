package org.creditlists.casehandling.timeline;

import java.util.HashMap;
import java.util.Map;
import org.creditlists.contracts.list.Text;

/** What the acts of a case are called: those of every law, and those that a law adds. */
public final class CaseActs implements Timeline.Names {

    private static final Map<String, Text> COMMON = Map.of(
            "recounted", new Text("工作日安排公布，期限重新计算", "The calendar was published; the deadline was counted anew"),
            "reminded", new Text("期限临近，已提醒", "Reminded of the deadline"),
            "overdue", new Text("逾期未办结", "The deadline passed"),
            "passed-up", new Text("转上一级机关", "Passed to the next higher body"),
            "nobody-above",
                    new Text(
                            "未登记上一级机关，案件留在原部门并标为逾期", "No higher body is registered; the case stays, marked as overdue"),
            "lapsed", new Text("条目终止", "The entry ended"),
            "evidence-read", new Text("查看证明材料", "Evidence was read"));

    private final Map<String, Text> names;

    public CaseActs(Map<String, Text> more) {
        Map<String, Text> all = new HashMap<>(COMMON);
        all.putAll(more);
        this.names = Map.copyOf(all);
    }

    @Override
    public Text of(String act) {
        return names.getOrDefault(act, new Text(act, act));
    }
}
