package org.creditlists.contracts.notation;

import java.util.Set;

/** Words and signs that people write where there is nothing to say. */
public final class Placeholders {

    private static final Set<String> WORDS = Set.of(
            "无", "暂无", "没有", "不详", "未知", "空", "无此项", "不适用", "未填", "未填写", "待定", "缺失", "N/A", "NA", "NULL", "NONE", "NIL",
            "UNKNOWN");

    private Placeholders() {}

    /** Whether a cell says that there is nobody and nothing, or is empty. */
    public static boolean isNothing(String text) {
        String plain = Characters.plain(text);
        return WORDS.contains(plain) || plain.chars().noneMatch(Character::isLetterOrDigit);
    }
}
