package org.creditlists.contracts.decision;

/**
 * The articles of the law that refusals cite, in the words that a caller reads: Chinese and English. The documents are
 * listed in {@code docs/sources-and-rows.md}.
 */
public final class Articles {

    /** Between two articles that one refusal rests on. */
    public static final String AND = "; ";

    public static final String GUOFA_2014_21_PART_IV_5 = "国发〔2014〕21号第四部分（五） / GuoFa (2014) 21, part IV(5)";
    public static final String GUOFA_2014_21_PART_V_2 = "国发〔2014〕21号第五部分（二） / GuoFa (2014) 21, part V(2)";
    public static final String GUOFA_2014_21_PART_V_4 = "国发〔2014〕21号第五部分（四） / GuoFa (2014) 21, part V(4)";
    public static final String GUOFA_2016_33_ART_14 = "国发〔2016〕33号第十四条 / GuoFa (2016) 33, art. 14";
    public static final String GUOFA_2016_33_ART_15 = "国发〔2016〕33号第十五条 / GuoFa (2016) 33, art. 15";
    public static final String GUOFA_2016_33_ART_17 = "国发〔2016〕33号第十七条 / GuoFa (2016) 33, art. 17";
    public static final String GUOFA_2016_33_ART_18 = "国发〔2016〕33号第十八条 / GuoFa (2016) 33, art. 18";
    public static final String GUOFA_2016_33_ART_19 = "国发〔2016〕33号第十九条 / GuoFa (2016) 33, art. 19";
    public static final String GUOFA_2016_33_ART_20 = "国发〔2016〕33号第二十条 / GuoFa (2016) 33, art. 20";
    public static final String GUOFA_2016_33_ART_21 = "国发〔2016〕33号第二十一条 / GuoFa (2016) 33, art. 21";
    public static final String GUOFA_2016_33_ART_22 = "国发〔2016〕33号第二十二条 / GuoFa (2016) 33, art. 22";
    public static final String GUOFA_2016_33_ART_25 = "国发〔2016〕33号第二十五条 / GuoFa (2016) 33, art. 25";
    public static final String HUBEI_2017_PART_IV_1 =
            "湖北省加强个人诚信体系建设的实施意见第四部分（一） / Hubei opinions on personal creditworthiness (2017), part IV(1)";
    public static final String HUBEI_2017_PART_IV_3 =
            "湖北省加强个人诚信体系建设的实施意见第四部分（三） / Hubei opinions on personal creditworthiness (2017), part IV(3)";
    public static final String NDRC_ORDER_36 = "信用修复管理办法（国家发展改革委令第36号） / Measures for Credit Repair (NDRC Order 36)";
    public static final String JOINT_INCENTIVES_DRAFT_PART_II =
            "联合激励指导意见（征求意见稿）第二部分 / Draft opinions on joint incentives, part II";
    public static final String JOINT_INCENTIVES_DRAFT_PART_III =
            "联合激励指导意见（征求意见稿）第三部分 / Draft opinions on joint incentives, part III";
    public static final String JOINT_INCENTIVES_DRAFT_PART_III_1 =
            "联合激励指导意见（征求意见稿）第三部分（一） / Draft opinions on joint incentives, part III(1)";
    public static final String JOINT_INCENTIVES_DRAFT_PART_IV_2 =
            "联合激励指导意见（征求意见稿）第四部分（二） / Draft opinions on joint incentives, part IV(2)";
    public static final String JOINT_INCENTIVES_DRAFT_PART_IV_4 =
            "联合激励指导意见（征求意见稿）第四部分（四） / Draft opinions on joint incentives, part IV(4)";
    public static final String JOINT_INCENTIVES_DRAFT_PART_V =
            "联合激励指导意见（征求意见稿）第五部分 / Draft opinions on joint incentives, part V";
    public static final String NDRC_2018_87_SECTION_I = "发改办财金〔2018〕87号第一条 / NDRC (2018) 87, section I";
    public static final String NDRC_2018_87_SECTION_II = "发改办财金〔2018〕87号第二条 / NDRC (2018) 87, section II";
    public static final String NDRC_2018_87_SECTION_III = "发改办财金〔2018〕87号第三条 / NDRC (2018) 87, section III";
    public static final String NDRC_2018_87_SECTION_IV = "发改办财金〔2018〕87号第四条 / NDRC (2018) 87, section IV";
    public static final String NDRC_2018_87_SECTION_V = "发改办财金〔2018〕87号第五条 / NDRC (2018) 87, section V";
    public static final String NDRC_2018_87_SECTION_VII = "发改办财金〔2018〕87号第七条 / NDRC (2018) 87, section VII";
    public static final String NDRC_2018_87_SECTION_VIII = "发改办财金〔2018〕87号第八条 / NDRC (2018) 87, section VIII";

    /** Check digits and form of unified social credit codes. */
    public static final String GB_32100 = "GB 32100";
    /** Check digits and form of resident identity numbers. */
    public static final String GB_11643 = "GB 11643";
    /** Codes of administrative divisions. */
    public static final String GB_T_2260 = "GB/T 2260";

    public static final String GUOFA_2016_33_ART_10 = "国发〔2016〕33号第十条 / GuoFa (2016) 33, art. 10";
    public static final String JOINT_INCENTIVES_DRAFT_ATTACHMENT =
            "联合激励指导意见（征求意见稿）附件 / Draft opinions on joint incentives, attachment";
    public static final String JOINT_INCENTIVES_DRAFT_PART_VI =
            "联合激励指导意见（征求意见稿）第六部分 / Draft opinions on joint incentives, part VI";

    private Articles() {}
}
