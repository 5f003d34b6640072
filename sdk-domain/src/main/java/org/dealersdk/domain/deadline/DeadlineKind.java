package org.dealersdk.domain.deadline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.dealersdk.domain.requirement.Requirement;

/**
 * What is due, as a stable lower-kebab code. Not an enum, so that a vendor adds kinds of its own, best with its name in front, such
 * as {@code acme-loan-car-return}.
 *
 * @param code 1 to 64 lower-case letters, digits and single hyphens
 */
public record DeadlineKind(@JsonValue String code) implements Comparable<DeadlineKind> {

    /** Declared before the kinds, which it checks. */
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** A follow-up call may be made from now on. */
    @Requirement("R168")
    public static final DeadlineKind FOLLOW_UP_OPENS = new DeadlineKind("follow-up-opens");

    /** A follow-up call is late from now on. */
    @Requirement({"R168", "M14"})
    public static final DeadlineKind FOLLOW_UP_CLOSES = new DeadlineKind("follow-up-closes");

    /** An unsolved matter must have been reported to the supervisor. */
    @Requirement("R179")
    public static final DeadlineKind MATTER_REPORT = new DeadlineKind("matter-report");

    /** The customer must have been told the solution. */
    @Requirement("R180")
    public static final DeadlineKind SOLUTION_TELL = new DeadlineKind("solution-tell");

    /** The reply promised to a complaining customer must have been given. */
    @Requirement({"R223", "M33"})
    public static final DeadlineKind COMPLAINT_REPLY = new DeadlineKind("complaint-reply");

    /** The 24-hour clock of a complaint has run out. */
    @Requirement("R227")
    public static final DeadlineKind COMPLAINT_ESCALATION = new DeadlineKind("complaint-escalation");

    /** The day's entry about a complaint must have been made. */
    @Requirement("R226")
    public static final DeadlineKind COMPLAINT_TRACKING = new DeadlineKind("complaint-tracking");

    /** The customer file must exist. */
    @Requirement({"R001", "V03"})
    public static final DeadlineKind CUSTOMER_FILE = new DeadlineKind("customer-file");

    /** Somebody who asked for an appointment must have been answered. */
    @Requirement({"R053", "M01"})
    public static final DeadlineKind INQUIRY_ANSWER = new DeadlineKind("inquiry-answer");

    /** Somebody whose inquiry was not answered must have been called back. */
    @Requirement("M01")
    public static final DeadlineKind INQUIRY_CALL_BACK = new DeadlineKind("inquiry-call-back");

    /** The customer is to be reminded of an appointment. */
    @Requirement({"R045", "V17"})
    public static final DeadlineKind APPOINTMENT_REMINDER = new DeadlineKind("appointment-reminder");

    /** Those who were told of an appointment must have acknowledged it. */
    @Requirement({"R050", "M06"})
    public static final DeadlineKind APPOINTMENT_ACKNOWLEDGE = new DeadlineKind("appointment-acknowledge");

    /** An appointment must have been prepared. */
    @Requirement({"R052", "M08"})
    public static final DeadlineKind APPOINTMENT_PREPARE = new DeadlineKind("appointment-prepare");

    /** An arriving customer must have been greeted. */
    @Requirement({"R079", "A14"})
    public static final DeadlineKind ARRIVAL_GREETING = new DeadlineKind("arrival-greeting");

    /** The customer has not come to an appointment. */
    @Requirement("K28")
    public static final DeadlineKind APPOINTMENT_NO_SHOW = new DeadlineKind("appointment-no-show");

    /** Help must be with the customer of an accident. */
    @Requirement("R307")
    public static final DeadlineKind ACCIDENT_RESCUE = new DeadlineKind("accident-rescue");

    /** Somebody concerned by an accident case must have been spoken to. */
    @Requirement("R304")
    public static final DeadlineKind ACCIDENT_CONTACT = new DeadlineKind("accident-contact");

    /** An accident car must have been repaired. */
    @Requirement("R306")
    public static final DeadlineKind ACCIDENT_REPAIR = new DeadlineKind("accident-repair");

    /** An insurance contract is to be renewed. */
    @Requirement("R302")
    public static final DeadlineKind INSURANCE_RENEWAL = new DeadlineKind("insurance-renewal");

    /** An insurance contract has ended. */
    public static final DeadlineKind INSURANCE_END = new DeadlineKind("insurance-end");

    /** A sold insurance contract must have been reported to finance. */
    @Requirement("R303")
    public static final DeadlineKind INSURANCE_ACCOUNT = new DeadlineKind("insurance-account");

    /** A customer whose insurance ends must have been spoken to. */
    @Requirement("R305")
    public static final DeadlineKind RENEWAL_CALL = new DeadlineKind("renewal-call");

    /** A contract that was to be renewed has ended. */
    @Requirement("R302")
    public static final DeadlineKind RENEWAL_END = new DeadlineKind("renewal-end");

    /** The workshop must have warned the adviser if the promised time cannot be kept. */
    @Requirement({"R133", "V08"})
    public static final DeadlineKind DELAY_WARNING = new DeadlineKind("delay-warning");

    /** The car must be ready as promised, or the customer told. */
    @Requirement({"R135", "R138", "M24", "M42"})
    public static final DeadlineKind ORDER_PROMISE = new DeadlineKind("order-promise");

    /** The adviser must have asked the workshop how far the car is. */
    @Requirement("R134")
    public static final DeadlineKind PROGRESS_CHECK = new DeadlineKind("progress-check");

    /** The customer must have heard something. */
    @Requirement("M30")
    public static final DeadlineKind PROGRESS_SILENCE = new DeadlineKind("progress-silence");

    /** The month's count of old parts must be closed. */
    @Requirement("R277")
    public static final DeadlineKind OLD_PART_COUNT = new DeadlineKind("old-part-count");

    /** A warranty claim must have been handed in. */
    public static final DeadlineKind CLAIM_SUBMISSION = new DeadlineKind("claim-submission");

    /** The lines of a claim that the manufacturer refused must have been charged to somebody else or written off. */
    public static final DeadlineKind CLAIM_REFUSED_LINES = new DeadlineKind("claim-refused-lines");

    /** The team of a warranty audit must have been at the store. */
    @Requirement({"R288", "A29"})
    public static final DeadlineKind WARRANTY_AUDIT = new DeadlineKind("warranty-audit");
    /** An inspected order must have been settled. */
    @Requirement({"R143", "R159"})
    public static final DeadlineKind SETTLEMENT = new DeadlineKind("settlement");

    /** A finding of the supervising car owners must have been answered. */
    @Requirement("R145")
    public static final DeadlineKind SUPERVISION_ANSWER = new DeadlineKind("supervision-answer");

    /** A defect in the customers' lounge must have been put right. */
    @Requirement("R158")
    public static final DeadlineKind LOUNGE_REPAIR = new DeadlineKind("lounge-repair");

    /** A tool that was lent out must be back. */
    @Requirement("M41")
    public static final DeadlineKind TOOL_RETURN = new DeadlineKind("tool-return");

    /** The customer is to be reminded of the vehicle's maintenance. */
    @Requirement("R030")
    public static final DeadlineKind MAINTENANCE_REMINDER = new DeadlineKind("maintenance-reminder");

    /** The customer is to be reminded that the vehicle's insurance ends. */
    @Requirement("R030")
    public static final DeadlineKind INSURANCE_REMINDER = new DeadlineKind("insurance-reminder");

    /** The customer is to be reminded of the vehicle's inspection. */
    @Requirement("R030")
    public static final DeadlineKind INSPECTION_REMINDER = new DeadlineKind("inspection-reminder");

    /**
     * A kind.
     *
     * @throws org.dealersdk.domain.problem.DealerException DLN-001 when the code is malformed
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeadlineKind {
        if (code.length() > 64 || !CODE.matcher(code).matches()) {
            throw DeadlineProblem.KIND.failure();
        }
    }

    @Override
    public int compareTo(DeadlineKind other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
