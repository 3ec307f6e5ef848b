package org.creditlists.contracts.list;

/** How the notice of a designation reached its subject. */
public enum DeliveryMethod {
    /** 直接送达 */
    IN_PERSON,
    /** 邮寄送达 */
    POST,
    /** 电子送达 */
    ELECTRONIC,
    /** 公告送达 */
    ANNOUNCEMENT
}
