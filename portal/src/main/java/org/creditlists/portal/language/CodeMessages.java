package org.creditlists.portal.language;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Words of codes that services send. They are asked for by the code, so that the build does not see who asks.
 * The texts are in {@code messages/code.properties} (Chinese) and {@code messages/code_en.properties}.
 */
@MessageBundle(value = "code", locale = "zh")
public interface CodeMessages {
    @Message(key = "RED")
    String red();

    @Message(key = "BLACK")
    String black();

    @Message(key = "WATCH")
    String watch();

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

    String meansRED();

    String meansBLACK();

    String meansWATCH();

    String ruleObjection();

    String ruleRestoration();

    @Message(key = "LICENCE")
    String licence();

    @Message(key = "PENALTY")
    String penalty();

    String tileInquiry();

    String tileOrders();

    String tilePushes();

    String tileObjections();

    String tileRestorations();

    String tileApprovals();

    String tileReviews();

    String stepACKNOWLEDGE();

    String stepREPORT();

    String stepCONFIRM();

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

    String sourceDesignation();

    String sourceObjection();

    String sourceRestoration();

    String sourceIncentive();

    String serviceAll();

    String serviceDesignation();

    String serviceSharing();

    String serviceIncentive();

    String serviceObjection();

    String serviceRestoration();

    String servicePortal();

    String pushRECEIVING();

    String pushRECEIVED();

    @Message(key = "pushAWAITING_CONFIRMATION")
    String pushAwaitingConfirmation();

    String pushWITHDRAWING();

    String pushDONE();

    String pushFAILED();

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

    String powerREQUESTED();

    String powerGRANTED();

    String tileMine();

    String tileReport();

    String caseObjections();

    String caseRestorations();

    @Message(key = "LEGAL_REPRESENTATIVE")
    String legalRepresentative();

    @Message(key = "PRINCIPAL")
    String principal();

    @Message(key = "DIRECTLY_RESPONSIBLE")
    String directlyResponsible();

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

    String tileRequests();

    String tileCountersignings();

    String tileOverdue();

    String tileReinstatements();

    @Message(key = "actEND_MEMORANDUM")
    String actEndMemorandum();

    @Message(key = "actCLOSE_BODY")
    String actCloseBody();

    @Message(key = "actGRANT_MANDATE")
    String actGrantMandate();

    String approvalWAITING();

    String approvalAPPROVED();

    @Message(key = "approvalCARRIED_OUT")
    String approvalCarriedOut();

    @Message(key = "approvalNOT_CARRIED_OUT")
    String approvalNotCarriedOut();

    String approvalREFUSED();

    String approvalWITHDRAWN();

    String approvalEXPIRED();

    String happenedREQUESTED();

    String happenedGIVEN();

    String happenedREFUSED();

    String happenedWITHDRAWN();

    @Message(key = "happenedCARRIED_OUT")
    String happenedCarriedOut();

    @Message(key = "happenedNOT_CARRIED_OUT")
    String happenedNotCarriedOut();

    String happenedEXPIRED();

    String memberLastDay();

    String memberPower();

    String memberField();

    String memberFrom();

    String memberUntil();

    String memberBy();

    String memberDocument();

    String mandateDESIGNATE();

    String mandateRECOMMEND();

    String touchENTRIES();

    String touchMANDATES();

    @Message(key = "touchMANDATES_BEFORE")
    String touchMandatesBefore();

    String touchORDERS();

    String touchDEPARTMENTS();
}
