package org.creditlists.portal.language;

import io.quarkus.qute.i18n.MessageBundle;

/**
 * Words of the pages, of the workbench too.
 * The build checks that every word that a template or a class asks for is there in both languages.
 * The texts are in {@code messages/msg.properties} (Chinese) and {@code messages/msg_en.properties}.
 */
@MessageBundle(value = "msg", locale = "zh")
public interface Messages {
    String title();

    String skip();

    String home();

    String search();

    String lists();

    String statistics();

    String status();

    String workbench();

    String language();

    String otherLanguage();

    String intro();

    String searchLabel();

    String searchHint();

    String noscore();

    String results();

    String none();

    String codeWrong();

    String tooShort();

    String more();

    String name();

    String code();

    String list();

    String field();

    String authority();

    String ground();

    String basis();

    String number();

    String decided();

    String validUntil();

    String displayUntil();

    String all();

    String province();

    String show();

    String next();

    String startAgain();

    String emptyList();

    String entry();

    String gone();

    String goneHint();

    String suspended();

    String meaning();

    String until();

    String untilText(String display, String valid);

    String object();

    String objectText();

    String restore();

    String restoreFrom(String day);

    String restoreNot();

    String restoreRED();

    String entryNumber();

    String masked();

    String statsIntro();

    String byField();

    String byProvince();

    String byAuthority();

    String total();

    String published();

    String offset();

    String entries();

    String freshness();

    String overdue();

    String ok();

    String loading();

    String late();

    String incomplete(String since, long count);

    String notThere();

    String back();

    String national();

    String records();

    String dueOn();

    String provisional();

    String publishedOn();

    String wasLate();

    String warnings();

    String warningsText();

    String raisedOn();

    String reasons();

    String lateness();

    String latenessText();

    String onTime();

    String lateCount();

    String worst();

    String orders();

    String pushes();

    String objectionQueue();

    String restorationQueue();

    String push();

    String state();

    String received();

    String accepted();

    String refused();

    String measure();

    String step();

    String caseId();

    String route();

    String notReached();

    String deadline();

    String trend();

    String trendText();

    String month();

    String quality();

    String qualityText();

    String nonconforming();

    String corrected();

    String wrong();

    String lateWaiting();

    String sources();

    String sourcesText();

    String source();

    String knownUpTo();

    String overdueCases();

    String overdueOrders();

    String notDone();

    String requestNumber();

    String withdrawn();

    String objectHere();

    String restoreHere();

    String rules();

    String rulesText();

    String rulesGo();

    String warned();

    String parked();

    String problems();

    String problemsText();

    String problemsFind();

    String problemsJson();

    String problemUnknown();

    String problemAdvice();

    String problemGiven();

    String problemEverywhere();

    String problemLater();

    String problemService();

    String problemOperation();
}
