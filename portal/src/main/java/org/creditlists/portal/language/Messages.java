package org.creditlists.portal.language;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Words of the pages. The build checks that every word that a template or a class asks for is there in both languages;
 * the texts are in {@code messages/msg.properties} (Chinese) and {@code messages/msg_en.properties}.
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

    @Message(key = "RED")
    String red();

    @Message(key = "BLACK")
    String black();

    @Message(key = "WATCH")
    String watch();

    String results();

    String none();

    String codeWrong();

    String tooShort();

    @Message(key = "EXACT")
    String exact();

    @Message(key = "NOTATION")
    String notation();

    @Message(key = "SCRIPT")
    String script();

    @Message(key = "FORM")
    String form();

    @Message(key = "CODE")
    String codeCode();

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

    String why();

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

    String meansRED();

    String meansBLACK();

    String meansWATCH();

    String meaning();

    String until();

    String untilText(String display, String valid);

    String object();

    String objectText();

    String restore();

    String restoreFrom(String day);

    String restoreNot();

    String restoreRED();

    String ruleObjection();

    String ruleRestoration();

    String entryNumber();

    String masked();

    String statsIntro();

    String byField();

    String byProvince();

    String byAuthority();

    String count();

    String total();

    String chart();

    String published();

    String offset();

    String entries();

    String freshness();

    String overdue();

    String ok();

    String loading();

    String late();

    String tooOften(String seconds);

    String individual();

    String organisation();

    String notThere();

    String back();

    String national();

    String records();

    @Message(key = "LICENCE")
    String licence();

    @Message(key = "PENALTY")
    String penalty();

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

    String codeOrName();

    String wholeName();

    String batch();

    String batchText();

    String batchFile();

    String behindText();

    String tileInquiry();

    String tileOrders();

    String tilePushes();

    String tileObjections();

    String tileRestorations();

    String tileApprovals();

    String tileReviews();

    String orders();

    String pushes();

    String objectionQueue();

    String restorationQueue();

    String approvals();

    String reviews();

    String loginText();

    String token();

    String login();

    String logout();

    String sessionOver();

    String notForYou();

    String tokenWrong();

    String nothingToDo();

    String actions();

    String push();

    String state();

    String received();

    String accepted();

    String refused();

    String measure();

    String step();

    String acknowledge();

    String applied();

    String confirm();

    String open();

    String stepACKNOWLEDGE();

    String stepREPORT();

    String stepCONFIRM();

    String caseId();

    String route();

    String remedy();

    String reason();

    String explanation();

    @Message(key = "UPHELD")
    String upheld();

    @Message(key = "PARTLY_UPHELD")
    String partlyUpheld();

    @Message(key = "REJECTED")
    String rejected();

    @Message(key = "WITHDRAWAL")
    String withdrawal();

    @Message(key = "CORRECTION")
    String correctionCode();

    String accept();

    String grant();

    String refuse();

    String nextTryFrom();

    String applicant();

    String categories();

    String purpose();

    String legalGround();

    String publish();

    String withhold();

    String content();

    String notReached();

    String refusedBy();

    String formWrong();

    String rests();

    String logged();

    String toDo();

    String notCovered();

    String receipt();

    String deadline();

    String receipts();

    String caseTexts();

    String confirmed();

    String statement();

    String commitment();

    String evidence();

    String paper();

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

    String sourceDesignation();

    String sourceObjection();

    String sourceRestoration();

    String sourceIncentive();

    String overdueCases();

    String overdueOrders();

    String notDone();

    String upload();

    String pushFile();

    String charset();

    String dryRun();

    String dryRunText();

    String withdrawn();

    String pushRECEIVING();

    String pushRECEIVED();

    @Message(key = "pushAWAITING_CONFIRMATION")
    String pushAwaitingConfirmation();

    String pushWITHDRAWING();

    String pushDONE();

    String pushFAILED();

    String confirmPush();

    String rejectPush();

    String fileMissing();

    String notApplied();

    @Message(key = "NOTHING_TO_APPLY_TO")
    String nothingToApplyTo();

    @Message(key = "OUTSIDE_POWERS")
    String outsidePowers();

    @Message(key = "LEGAL_OBSTACLE")
    String legalObstacle();

    @Message(key = "NOT_FEASIBLE")
    String notFeasible();

    @Message(key = "NOT_ADOPTED")
    String notAdopted();

    String correction();

    String correctedAlready();

    String comma();

    String oneSubject();

    String everybody();

    String about();

    String codeOfOne();

    String untilAtMost();

    String applyForPower();

    String giveBack();

    String powerREQUESTED();

    String powerGRANTED();

    String tileMine();

    String tileReport();

    String mineText();

    String evidenceFile();

    String consent();

    String revokeConsent();

    String retract();

    String caseObjections();

    String caseRestorations();

    String stateSUSPENDED();

    @Message(key = "stateIN_FORCE")
    String stateInForce();

    @Message(key = "LEGAL_REPRESENTATIVE")
    String legalRepresentative();

    @Message(key = "PRINCIPAL")
    String principal();

    @Message(key = "DIRECTLY_RESPONSIBLE")
    String directlyResponsible();

    String objectHere();

    String restoreHere();

    String rules();

    String rulesText();

    String rulesGo();

    String ruleVerificationWorkingDays();

    String ruleCorrectionWorkingDays();

    String ruleEscalationWorkingDays();

    String ruleAcceptanceWorkingDays();

    String ruleDecisionWorkingDays();

    String ruleLongestWaitMonths();

    String ruleGrounds();

    String ruleFurther();

    String ruleRoutes();

    String ruleConditions();

    String ruleCommitment();

    String warned();

    String objectAct();

    String restoreAct();

    String objectionGround();

    String parked();

    String readWarning();
}
