package org.creditlists.contracts.list;

/** What somebody has to do with an organisation on BLACK (GuoFa (2016) 33, art. 14). */
public enum PersonRole {
    /** 法定代表人 */
    LEGAL_REPRESENTATIVE,
    /** 主要负责人 */
    PRINCIPAL,
    /** 直接责任人员 */
    DIRECTLY_RESPONSIBLE
}
