package org.dealersdk.domain.oldparts;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Instant;
import java.util.Map;
import org.dealersdk.domain.aggregate.AggregateType;
import org.dealersdk.domain.aggregate.Attempt;
import org.dealersdk.domain.aggregate.Change;
import org.dealersdk.domain.aggregate.Extensions;
import org.dealersdk.domain.aggregate.Occasion;
import org.dealersdk.domain.lifecycle.Decision;
import org.dealersdk.domain.lifecycle.Lifecycle;
import org.dealersdk.domain.parts.PartId;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.policy.RecoveryClass;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.time.Instants;
import org.dealersdk.domain.vehicle.VehicleId;
import org.dealersdk.domain.workorder.LineId;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was taken out of a car when a new part went in: tagged when the work is done, then kept by the customer or recovered, and in
 * the end scrapped or sent back to the manufacturer. Immutable.
 *
 * @param id identifies it
 * @param tag what is written on the tag: order number and line, unique within the store
 * @param order the order on which it was replaced
 * @param line its line
 * @param part the new part
 * @param vehicle the car; null while it has no record
 * @param kind the class by which it is collected
 * @param warranty true when the manufacturer pays for the new part
 * @param fitted how much of the new part was fitted, the base of the recovery ratio
 * @param replacedAt when
 * @param state where it stands
 * @param keptIn where it was put for the customer who keeps it; null otherwise
 * @param recovered how much was recovered; null while nothing was
 * @param recoveredAt when; null while nothing was
 * @param storage where it lies or lay last; null while nowhere
 * @param waiver reference by which the manufacturer waived a claim part; null while he did not
 * @param dispatch how it left; null while it is here
 * @param explanation why it is missing; null while it is not
 * @param extensions unknown fields of its document, kept
 */
@Requirement({"R278", "F42"})
public record OldPart(
        OldPartId id,
        String tag,
        WorkOrderId order,
        LineId line,
        PartId part,
        @Nullable VehicleId vehicle,
        RecoveryClass kind,
        boolean warranty,
        Quantity fitted,
        Instant replacedAt,
        OldPartState state,
        @Nullable String keptIn,
        @Nullable Quantity recovered,
        @Nullable Instant recoveredAt,
        @Nullable Storage storage,
        @Nullable String waiver,
        @Nullable Dispatch dispatch,
        @Nullable String explanation,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> extensions) {

    /** The table of its life. */
    public static final Lifecycle<OldPartState, OldPartTrigger, Attempt<OldPart>> LIFECYCLE = OldPartDeclaration.TABLE;

    /** Its declaration. */
    public static final AggregateType<OldPart> TYPE = OldPartDeclaration.TYPE;

    public OldPart {
        replacedAt = Instants.cut(replacedAt);
        recoveredAt = recoveredAt == null ? null : Instants.cut(recoveredAt);
        extensions = Extensions.copy(extensions);
    }

    /**
     * Writes the tag of a replaced part. What the customer said in the fourth confirmation decides: he gets what he may keep; used oil
     * and warranty parts stay whatever he said.
     *
     * @param replaced what was replaced, and where
     * @param keptIn where it is put for the customer who wants it; null when he does not
     */
    @Requirement({"R276", "R278", "R281"})
    public static Change<OldPart> tag(Replaced replaced, @Nullable String keptIn, Occasion occasion) {
        boolean kept = keptIn != null && occasion.policy().oldParts().isKeepable(replaced.kind(), replaced.warranty());
        OldPart part = new OldPart(
                new OldPartId(occasion.ids().next()),
                replaced.tag(),
                replaced.order(),
                replaced.line(),
                replaced.part(),
                replaced.vehicle(),
                replaced.kind(),
                replaced.warranty(),
                replaced.fitted(),
                occasion.at(),
                kept ? OldPartState.KEPT : OldPartState.TAGGED,
                kept ? keptIn : null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of());
        new Problems().addAll(TYPE.problems(part)).orThrow();
        return Change.of(
                part,
                new OldPartEvent.Tagged(part.order(), part.line(), part.part(), part.account(), part.fitted(), kept));
    }

    /** The account of the ledger it stands in. */
    public OldPartAccount account() {
        return OldPartAccount.of(kind, warranty);
    }

    /** The customer keeps it after all. */
    @Requirement("R278")
    public Change<OldPart> keep(String place, Occasion occasion) {
        return step(OldPartTrigger.KEEP, new OldPartDraft(this).keptIn(place), new OldPartEvent.Kept(), occasion);
    }

    /** The customer leaves behind what he wanted to keep. */
    @Requirement({"R278", "A22"})
    public Change<OldPart> leaveBehind(Occasion occasion) {
        return step(
                OldPartTrigger.LEAVE_BEHIND,
                new OldPartDraft(this).keptIn(null),
                new OldPartEvent.LeftBehind(),
                occasion);
    }

    /** It is put where it belongs, or found again; a warranty part is booked into stock with that. */
    @Requirement({"R274", "R275", "R276", "R280", "R281", "R282"})
    public Change<OldPart> recover(Quantity quantity, Storage where, Occasion occasion) {
        return step(
                OldPartTrigger.RECOVER,
                new OldPartDraft(this).recovered(quantity, occasion.at(), where),
                new OldPartEvent.Recovered(order, line, quantity, where.place()),
                occasion);
    }

    /** The manufacturer does not want a claim part back; it may be scrapped from now on. */
    public Change<OldPart> release(String reference, Occasion occasion) {
        return step(
                OldPartTrigger.RELEASE,
                new OldPartDraft(this).waiver(reference),
                new OldPartEvent.Released(reference),
                occasion);
    }

    /**
     * It is sold or given away as scrap.
     *
     * @param to the firm that took it
     * @param licence of the recycler of used oil; empty for other scrap
     * @param income what was paid, 0 or more, or null
     */
    @Requirement({"R279", "R281"})
    public Change<OldPart> scrap(String to, String licence, @Nullable Money income, Occasion occasion) {
        Dispatch made = new Dispatch(occasion.at(), occasion.actor().staff(), to, licence, income);
        Quantity gone = recovered == null ? Quantity.ZERO : recovered;
        return step(
                OldPartTrigger.SCRAP,
                new OldPartDraft(this).dispatch(made),
                new OldPartEvent.Scrapped(gone, income),
                occasion);
    }

    /** A claim part goes back to the manufacturer. */
    public Change<OldPart> returnToMaker(String maker, String consignment, Occasion occasion) {
        Dispatch made = new Dispatch(occasion.at(), occasion.actor().staff(), maker, consignment, null);
        return step(
                OldPartTrigger.RETURN_TO_MAKER,
                new OldPartDraft(this).dispatch(made),
                new OldPartEvent.ReturnedToMaker(consignment),
                occasion);
    }

    /** It is not to be found. */
    @Requirement("R277")
    public Change<OldPart> miss(String why, Occasion occasion) {
        return step(
                OldPartTrigger.MISS,
                new OldPartDraft(this).explanation(why),
                new OldPartEvent.Missed(account()),
                occasion);
    }

    /** The new part came out again, so nothing was replaced. */
    public Change<OldPart> voided(Occasion occasion) {
        return step(OldPartTrigger.VOID, new OldPartDraft(this), new OldPartEvent.Voided(), occasion);
    }

    /** May this be done to the part as it is? */
    public Decision<OldPartState> mayI(OldPartTrigger trigger, Occasion occasion) {
        return new Attempt<>(this, occasion).decide(LIFECYCLE, state, trigger);
    }

    private Change<OldPart> step(OldPartTrigger trigger, OldPartDraft draft, OldPartEvent event, Occasion occasion) {
        OldPartState to = new Attempt<>(draft.build(), occasion)
                .decide(LIFECYCLE, state, trigger)
                .orThrow();
        return Change.of(draft.state(to).build(), event);
    }

    /** Id and state; nothing typed by hand. */
    @Override
    public String toString() {
        return "OldPart[" + id.value() + ", " + state.code() + "]";
    }
}
