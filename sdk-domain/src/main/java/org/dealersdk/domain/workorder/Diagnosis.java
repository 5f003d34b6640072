package org.dealersdk.domain.workorder;

import java.time.Instant;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.dealersdk.domain.time.Instants;
import org.jspecify.annotations.Nullable;

/**
 * The diagnosis sheet.
 *
 * @param by who made it
 * @param at when
 * @param result what is the matter and what is proposed
 * @param support who of the technical support signed it off; null when the adviser's or technician's own judgement sufficed
 * @param question the technical question its maker cannot answer himself; null when there is none. With one, nothing is estimated
 *     before the technical support has signed
 * @param consultation the interview it rests on; null when not recorded
 */
@Requirement({"R063", "R064", "R065", "M43"})
public record Diagnosis(
        StaffId by,
        Instant at,
        String result,
        @Nullable StaffId support,
        @Nullable String question,
        @Nullable Consultation consultation) {
    public Diagnosis {
        at = Instants.cut(at);
    }

    /** A diagnosis signed off by the technical support, or by nobody else when null. */
    public Diagnosis(StaffId by, Instant at, String result, @Nullable StaffId support) {
        this(by, at, result, support, null, null);
    }

    /** A diagnosis that needed no technical support. */
    public static Diagnosis of(StaffId by, Instant at, String result) {
        return new Diagnosis(by, at, result, null);
    }

    /** The same resting on an interview. */
    public Diagnosis after(Consultation interview) {
        return new Diagnosis(by, at, result, support, question, interview);
    }

    /** The same with a question for the technical support. */
    public Diagnosis asking(String open) {
        return new Diagnosis(by, at, result, support, open, consultation);
    }

    /** As the technical support signs it off, with what it found. */
    Diagnosis signedOff(StaffId supporter, String found) {
        return new Diagnosis(by, at, found, supporter, question, consultation);
    }
}
