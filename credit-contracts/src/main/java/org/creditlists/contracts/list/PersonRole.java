package org.creditlists.contracts.list;

/** What somebody has to do with an organisation on BLACK (mission C9). */
public enum PersonRole {
    /** 法定代表人 */
    LEGAL_REPRESENTATIVE,
    /** 主要负责人 */
    PRINCIPAL,
    /** 直接责任人员 */
    DIRECTLY_RESPONSIBLE
}
