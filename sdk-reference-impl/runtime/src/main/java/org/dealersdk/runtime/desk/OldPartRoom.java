package org.dealersdk.runtime.desk;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.dealersdk.domain.oldparts.OldPart;
import org.dealersdk.domain.oldparts.OldPartAccount;
import org.dealersdk.domain.oldparts.OldPartCount;
import org.dealersdk.domain.oldparts.OldPartCountId;
import org.dealersdk.domain.oldparts.OldPartId;
import org.dealersdk.domain.oldparts.OldPartState;
import org.dealersdk.domain.oldparts.Storage;
import org.dealersdk.domain.parts.Quantity;
import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.Actor;
import org.dealersdk.runtime.work.DeskName;
import org.dealersdk.runtime.work.Ledger;
import org.dealersdk.runtime.work.Office;
import org.dealersdk.spi.storage.Page;
import org.dealersdk.spi.storage.Query;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Replaced parts. Their tags come about when the work is done, and each month's count is opened by itself. */
public final class OldPartRoom extends Desk {

    /** The desk of a store. */
    public OldPartRoom(Office office) {
        super(office, DeskName.OLD_PARTS);
    }

    /** The customer keeps the part after all. */
    public OldPart keep(Actor actor, OldPartId id, String place) {
        return change(actor, OldPart.TYPE, id, (part, occasion) -> part.keep(place, occasion));
    }

    /** The customer leaves behind what he wanted to keep. */
    public OldPart leaveBehind(Actor actor, OldPartId id) {
        return change(actor, OldPart.TYPE, id, OldPart::leaveBehind);
    }

    /** The part is where it belongs; a warranty part is booked into stock, and its claim hears of it. */
    @Requirement({"R276", "R280", "R281", "R282"})
    public OldPart recover(Actor actor, OldPartId id, Quantity quantity, Storage where) {
        return change(actor, OldPart.TYPE, id, (part, occasion) -> part.recover(quantity, where, occasion));
    }

    /** The manufacturer does not want a claim part back. */
    public OldPart release(Actor actor, OldPartId id, String reference) {
        return change(actor, OldPart.TYPE, id, (part, occasion) -> part.release(reference, occasion));
    }

    /**
     * The part is sold or given away as scrap.
     *
     * @param licence of the recycler of used oil; empty for other scrap
     * @param income what was paid, or null
     */
    public OldPart scrap(Actor actor, OldPartId id, String to, String licence, @Nullable Money income) {
        return change(actor, OldPart.TYPE, id, (part, occasion) -> part.scrap(to, licence, income, occasion));
    }

    /** A claim part goes back to the manufacturer. */
    public OldPart returnToMaker(Actor actor, OldPartId id, String maker, String consignment) {
        return change(actor, OldPart.TYPE, id, (part, occasion) -> part.returnToMaker(maker, consignment, occasion));
    }

    /** The part is not to be found. */
    public OldPart miss(Actor actor, OldPartId id, String why) {
        return change(actor, OldPart.TYPE, id, (part, occasion) -> part.miss(why, occasion));
    }

    /** A replaced part. */
    public Optional<OldPart> part(Actor actor, OldPartId id) {
        return find(actor, OldPart.TYPE, id);
    }

    /** One page of replaced parts. */
    public Page<OldPart> parts(Actor actor, Query<OldPart> query) {
        return search(actor, query);
    }

    /**
     * Takes down what was counted beside what the ledger says is in store.
     *
     * @param day any day of the month the count is for
     */
    @Requirement({"R277", "F42"})
    public OldPartCount count(Actor actor, LocalDate day, Map<OldPartAccount, Quantity> counted) {
        return work(actor, ledger -> {
            OldPartCountId month = OldPartCount.idOf(day);
            if (ledger.find(OldPartCount.TYPE, month).isEmpty()) {
                ledger.add(OldPartCount.TYPE, OldPartCount.open(day));
            }
            Map<OldPartAccount, Quantity> booked = booked(ledger);
            return ledger.change(OldPartCount.TYPE, month, count -> count.count(booked, counted, ledger.occasion()));
        });
    }

    /** Says why an account differs from the books. */
    @Requirement("R277")
    public OldPartCount explain(Actor actor, OldPartCountId month, OldPartAccount account, String why) {
        return change(actor, OldPartCount.TYPE, month, (count, occasion) -> count.explain(account, why, occasion));
    }

    /** Whoever keeps the accounts answers for the count. */
    @Requirement("R277")
    public OldPartCount sign(Actor actor, OldPartCountId month) {
        return change(actor, OldPartCount.TYPE, month, OldPartCount::sign);
    }

    /** The owner of the project approves the count. */
    @Requirement("R277")
    public OldPartCount approve(Actor actor, OldPartCountId month) {
        return change(actor, OldPartCount.TYPE, month, OldPartCount::approve);
    }

    /** The count of a month. */
    public Optional<OldPartCount> count(Actor actor, OldPartCountId month) {
        return find(actor, OldPartCount.TYPE, month);
    }

    private static Map<OldPartAccount, Quantity> booked(Ledger ledger) {
        Map<OldPartAccount, Quantity> booked = new EnumMap<>(OldPartAccount.class);
        Query<OldPart> stored = Query.of(OldPart.TYPE)
                .where("state", OldPartState.STORED.code())
                .limit(Query.MAX_LIMIT);
        for (OldPart part : ledger.all(stored)) {
            Quantity recovered = part.recovered();
            if (recovered != null) {
                booked.merge(part.account(), recovered, Quantity::plus);
            }
        }
        return booked;
    }
}
