package org.dealersdk.domain.workorder;

import org.dealersdk.domain.requirement.Requirement;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What every line of a work order has, whatever its kind.
 *
 * @param id identifies it within the order
 * @param trade work classification
 * @param operation operation code of the price list, or null
 * @param description what is done, in words for the customer
 * @param payer who pays
 * @param approval the customer's answer
 * @param progress how far the work is
 * @param price the agreed price, 0 or more, tax included
 * @param charged what is charged in the end; null while it is the agreed price
 * @param finding the found fault it repairs, or null
 * @param story complaint, cause and correction, or null
 * @param fault code of the fault it is to cure, by which a repair that comes back is recognised, or null
 * @param procedure how it is done by the book, or null
 * @param basis what stands behind it, or null
 */
@Requirement({"R111", "R112"})
public record LineHead(
        LineId id,
        Trade trade,
        @Nullable String operation,
        String description,
        Payer payer,
        Approval approval,
        LineProgress progress,
        Money price,
        @Nullable Money charged,
        @Nullable FindingId finding,
        @Nullable Story story,
        @Nullable String fault,
        @Nullable Procedure procedure,
        @Nullable LineBasis basis) {

    /** A line with nothing behind it. */
    public LineHead(
            LineId id,
            Trade trade,
            @Nullable String operation,
            String description,
            Payer payer,
            Approval approval,
            LineProgress progress,
            Money price,
            @Nullable Money charged,
            @Nullable FindingId finding,
            @Nullable Story story,
            @Nullable String fault,
            @Nullable Procedure procedure) {
        this(
                id,
                trade,
                operation,
                description,
                payer,
                approval,
                progress,
                price,
                charged,
                finding,
                story,
                fault,
                procedure,
                null);
    }

    /** A proposed line. */
    public static LineHead proposed(LineId id, Trade trade, String description, Payer payer, Money price) {
        return new LineHead(
                id,
                trade,
                null,
                description,
                payer,
                Approval.PROPOSED,
                LineProgress.PENDING,
                price,
                null,
                null,
                null,
                null,
                null);
    }

    /** What is charged: {@code charged}, else {@code price}. */
    public Money amount() {
        return charged == null ? price : charged;
    }

    /** With the operation code of the price list. */
    public LineHead operation(@Nullable String code) {
        return described(code, finding, fault, procedure);
    }

    /** For the repair of a found fault. */
    public LineHead repairing(FindingId found) {
        return described(operation, found, fault, procedure);
    }

    /** With the code of the fault it is to cure. */
    @Requirement({"R123", "M19"})
    public LineHead curing(String code) {
        return described(operation, finding, code, procedure);
    }

    /** To be done by the book. */
    @Requirement({"R104", "M12"})
    public LineHead by(Procedure book) {
        return described(operation, finding, fault, book);
    }

    LineHead with(Approval answer) {
        return at(answer, progress, price, charged, story);
    }

    LineHead with(LineProgress reached) {
        return at(approval, reached, price, charged, story);
    }

    LineHead finished(@Nullable Money amount, @Nullable Story told) {
        return at(
                approval, LineProgress.FINISHED, price, amount == null ? charged : amount, told == null ? story : told);
    }

    /** With another payer or charge, each where given. */
    LineHead corrected(@Nullable Payer other, @Nullable Money amount) {
        return at(other == null ? payer : other, approval, progress, price, amount == null ? charged : amount, story);
    }

    /** As newly agreed: what was charged becomes the price. */
    LineHead agreedAsCharged() {
        return charged == null ? this : at(approval, progress, charged, null, story);
    }

    private LineHead described(
            @Nullable String code, @Nullable FindingId found, @Nullable String faultCode, @Nullable Procedure book) {
        return new LineHead(
                id,
                trade,
                code,
                description,
                payer,
                approval,
                progress,
                price,
                charged,
                found,
                story,
                faultCode,
                book,
                basis);
    }

    private LineHead at(
            Approval answer, LineProgress reached, Money agreed, @Nullable Money amount, @Nullable Story told) {
        return at(payer, answer, reached, agreed, amount, told);
    }

    private LineHead at(
            Payer pays,
            Approval answer,
            LineProgress reached,
            Money agreed,
            @Nullable Money amount,
            @Nullable Story told) {
        return new LineHead(
                id,
                trade,
                operation,
                description,
                pays,
                answer,
                reached,
                agreed,
                amount,
                finding,
                told,
                fault,
                procedure,
                basis);
    }

    /** At another price than usual. */
    @Requirement({"R093", "R095", "M20"})
    public LineHead priced(Money other, Deviation why) {
        return at(approval, progress, other, charged, story).based(known().with(why));
    }

    /** For a reason that can be shown. */
    @Requirement({"R092", "M22"})
    public LineHead because(EvidenceKind kind, String reference) {
        return based(known().with(new Evidence(kind, reference)));
    }

    /** As one of several ways to solve a problem. */
    @Requirement("R091")
    public LineHead alternative(String problem, String option) {
        return based(known().with(new Alternative(problem, option)));
    }

    /** For a vehicle of that class of the price list. */
    @Requirement({"R093", "M20"})
    public LineHead forClass(String vehicleClass) {
        return based(known().of(vehicleClass));
    }

    /** Taking up an earlier recommendation. */
    @Requirement("R132")
    public LineHead takingUp(LineOrigin recommendation) {
        return based(known().with(recommendation));
    }

    /** What stands behind it, never null. */
    LineBasis known() {
        return basis == null ? LineBasis.NONE : basis;
    }

    LineHead based(LineBasis newer) {
        return new LineHead(
                id,
                trade,
                operation,
                description,
                payer,
                approval,
                progress,
                price,
                charged,
                finding,
                story,
                fault,
                procedure,
                newer);
    }
}
