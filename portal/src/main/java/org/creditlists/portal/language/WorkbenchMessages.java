package org.creditlists.portal.language;

import io.quarkus.qute.i18n.MessageBundle;

/**
 * Words of the workbench alone.
 * The build checks that every word that a template or a class asks for is there in both languages.
 * The texts are in {@code messages/work.properties} (Chinese) and {@code messages/work_en.properties}.
 */
@MessageBundle(value = "work", locale = "zh")
public interface WorkbenchMessages {
    String individual();

    String organisation();

    String codeOrName();

    String wholeName();

    String batch();

    String batchText();

    String batchFile();

    String behindText();

    String approvals();

    String reviews();

    String loginText();

    String token();

    String login();

    String logout();

    String sessionOver();

    String notForYou();

    String tokenWrong();

    String signInTooOften();

    String nothingToDo();

    String actions();

    String acknowledge();

    String applied();

    String confirm();

    String open();

    String remedy();

    String reason();

    String explanation();

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

    String refusedBy();

    String formWrong();

    String rests();

    String logged();

    String toDo();

    String notCovered();

    String receipt();

    String receipts();

    String caseTexts();

    String confirmed();

    String statement();

    String commitment();

    String evidence();

    String paper();

    String upload();

    String pushFile();

    String charset();

    String dryRun();

    String dryRunText();

    String confirmPush();

    String rejectPush();

    String fileMissing();

    String notApplied();

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

    String mineText();

    String evidenceFile();

    String consent();

    String revokeConsent();

    String retract();

    String stateInForce();

    String objectAct();

    String restoreAct();

    String objectionGround();

    String readWarning();

    String stateSuspended();

    String requests();

    String request();

    String requestsText();

    String act();

    String look();

    String subjectOfAct();

    String askedBy();

    String decideBy();

    String second();

    String agree();

    String disagree();

    String takeBack();

    String when();

    String happened();

    String who();

    String platform();

    String countersignings();

    String countersigningsText();

    String overdueCountersignings();

    String overdueText();

    String withdrawnBy();

    String signBy();

    String notYet();

    String countersign();

    String dispute();

    String disputed();

    String reinstatements();

    String reinstatementsText();

    String documentNumber();

    String leftOn();

    String recordInError();

    String forgotten();

    String reinstate();

    String groundInWords();

    String honour();

    String waitingForYou();

    String answered();

    String toWithdraw();
}
