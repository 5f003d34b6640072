package org.dealersdk.examples.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealersdk.examples.workshop.Garage.ADVISER;
import static org.dealersdk.examples.workshop.Garage.CASHIER;
import static org.dealersdk.examples.workshop.Garage.MANAGER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.dealersdk.domain.workorder.HandOver;
import org.dealersdk.domain.workorder.Payer;
import org.dealersdk.domain.workorder.Settlement;
import org.dealersdk.domain.workorder.WorkOrderState;
import org.dealersdk.domain.workorder.WorkOrderTrigger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Runs the workshop guide from the telephone to the gate and beyond, on the in-memory store. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkshopGuideTest {

    private final Garage garage = new Garage();

    @AfterEach
    void close() {
        garage.close();
    }

    @Test
    void one_order_from_the_telephone_to_the_gate_and_back() throws IOException {
        var id = Arriving.takeIn(garage, Telephone.book(garage));
        Arriving.diagnose(garage, id);
        var estimated = Agreeing.estimate(garage, id);
        var guide = Files.readString(Path.of("guide/workshop.md"));
        assertThat(guide)
                .contains("```text\n" + Agreeing.tooEarly(garage, id, Locale.ENGLISH) + "\n```")
                .contains("```text\n" + Agreeing.tooEarly(garage, id, Locale.CHINESE) + "\n```");
        assertThat(Agreeing.may(garage, id).get(WorkOrderTrigger.CANCEL).isAccepted())
                .isTrue();
        Agreeing.sign(garage, estimated);
        assertThat(garage.store.reception().status(ADVISER, id).own()).isEqualTo("20");

        Repairing.begin(garage, id);
        Repairing.findFault(garage, id);
        Repairing.warn(garage, id);
        assertThat(Repairing.show(garage, estimated).promises()).hasSize(3);
        Repairing.complete(garage, id);
        assertThatThrownBy(() -> Finishing.inspectTooLittle(garage, id)).hasMessageContaining("oil-level");
        Finishing.inspect(garage, id);
        Finishing.ready(garage, id);

        var settled = Paying.settle(garage, id);
        assertThat(settled.settlements())
                .extracting(Settlement::payer, Settlement::due)
                .containsExactlyInAnyOrder(
                        Tuple.tuple(Payer.CUSTOMER, Garage.cny("588.00")),
                        Tuple.tuple(Payer.WARRANTY, Garage.cny("150.00")),
                        Tuple.tuple(Payer.INTERNAL, Garage.cny("600.00")));
        assertThat(garage.store.reception().status(ADVISER, id).own()).isEqualTo("90");
        assertThatThrownBy(() -> garage.store
                        .reception()
                        .deliver(ADVISER, id, HandOver.complete("customer", garage.clock.instant())))
                .hasMessageContaining("YRD-001");
        assertThat(Paying.handOver(garage, id).state()).isEqualTo(WorkOrderState.DELIVERED);

        Afterwards.reopen(garage, id);
        Afterwards.call(garage);
        assertThat(garage.store.cashier().invoices(CASHIER, id)).hasSize(3);
        var claim = Afterwards.claim(garage, settled);
        assertThat(claim.applied()).isEqualTo(Garage.cny("738.00"));
        assertThatThrownBy(() -> garage.store.warranty().submit(MANAGER, claim.id()))
                .hasMessageContaining("WAR-");
        assertThat(Afterwards.comeBack(garage).shopFloor().comebacks())
                .singleElement()
                .satisfies(comeback -> assertThat(comeback.previous()).isEqualTo(id));
        assertThat(InsuredCar.repair(garage).state()).isEqualTo(WorkOrderState.IN_PROGRESS);
    }
}
