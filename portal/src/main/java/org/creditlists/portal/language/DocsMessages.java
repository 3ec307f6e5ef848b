package org.creditlists.portal.language;

import io.quarkus.qute.i18n.MessageBundle;

/**
 * Words of the pages under /docs.
 * The texts are in {@code messages/docs.properties} (Chinese) and {@code messages/docs_en.properties}.
 */
@MessageBundle(value = "docs", locale = "zh")
public interface DocsMessages {
    String title();

    String here();

    String contents();

    String intro();

    String find();

    String findHint();

    String found();

    String nothing();

    String count(int count);

    String first(int shown);

    String guides();

    String guidesText();

    String reference();

    String api();

    String apiText();

    String apiLead();

    String events();

    String eventsText();

    String layouts();

    String layoutsText();

    String layoutsLead();

    String layoutsMore();

    String problemsText();

    String glossary();

    String glossaryText();

    String changes();

    String changesText();

    String versions();

    String versionsText();

    String whom();

    String whomDepartment();

    String whomPlatform();

    String whomAuthority();

    String whomSubject();

    String whomOperator();

    String doInquire();

    String doMeasures();

    String doSubscribe();

    String doClient();

    String doPush();

    String doRegistry();

    String doObject();

    String doRestore();

    String doOperate();

    String englishOnly();

    String services();

    String saysDesignation();

    String saysSharing();

    String saysIncentive();

    String saysObjection();

    String saysRestoration();

    String operations();

    String addresses();

    String security();

    String problem();

    String rules();

    String rulesStrict();

    String rulesLimits();

    String rulesRepeat();

    String rulesTags();

    String rulesUnknown();

    String roles();

    String everybody();

    String parameters();

    String noParameters();

    String member();

    String place();

    String type();

    String bounds();

    String required();

    String example();

    String request();

    String answers();

    String content();

    String meaning();

    String answerHeaders();

    String headers();

    String shapes();

    String topicList();

    String topic();

    String readers();

    String isEvents();

    String isState();

    String eventsMean();

    String stateMeans();

    String servers();

    String partitions();

    String partitionsText(int partitions, int replicas, int alone);

    String retention();

    String setting();

    String value();

    String messages();

    String key();

    String schema();

    String headersSame();

    String layoutName();

    String use();

    String useLists();

    String usePublicity();

    String template();

    String rowsAbove();

    String rowsText(int title, int header);

    String recognised();

    String constant();

    String composed();

    String columns();

    String column();

    String synonyms();

    String means();

    String note();

    String ignored();

    String values();

    String ways();
}
