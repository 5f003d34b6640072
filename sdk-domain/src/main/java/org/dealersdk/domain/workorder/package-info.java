/**
 * The work order: from opening to hand-over and settlement. One aggregate, so one package; where to look, and where the next rule goes:
 *
 * <table>
 * <caption>By phase</caption>
 * <tr><th>phase</th><th>commands</th><th>conditions</th><th>codes</th></tr>
 * <tr><td>reception, estimate, signature</td><td>{@link org.dealersdk.domain.workorder.ReceptionSteps}</td>
 *     <td>{@code AgreementGuards}, {@code ReceptionGuards}, {@code PriceGuards}</td><td>WOR, RCP</td></tr>
 * <tr><td>work on the car</td><td>{@link org.dealersdk.domain.workorder.WorkshopSteps},
 *     {@link org.dealersdk.domain.workorder.FloorSteps}</td><td>{@code WorkshopGuards}, {@code FloorGuards}</td><td>WOR, WSH</td></tr>
 * <tr><td>promised times</td><td>{@link org.dealersdk.domain.workorder.PromiseSteps}</td><td>{@code PromiseGuards}</td><td>PRM</td></tr>
 * <tr><td>inspection and hand-over</td><td>{@link org.dealersdk.domain.workorder.ClosingSteps}</td>
 *     <td>{@code InspectionGuards}, {@code HandOverGuards}</td><td>WOR, CLO</td></tr>
 * <tr><td>settlement, opening again</td><td>{@link org.dealersdk.domain.workorder.SettlementSteps}</td>
 *     <td>{@code SettlementGuards}, {@code PaymentGuards}, {@code ReopeningGuards}</td><td>WOR, CLO</td></tr>
 * <tr><td>insured cars</td><td>{@link org.dealersdk.domain.workorder.InsuredSteps}</td><td>{@code InsuredGuards}</td><td>IRP</td></tr>
 * </table>
 *
 * <p>Which step has which conditions stands in {@code WorkOrderLifecycle} and nowhere else; what must hold in any state in {@code
 * WorkOrderValidation}; what is computed from the lines in {@link org.dealersdk.domain.workorder.RolledUp}; monthly counts in the records
 * whose names end in {@code Figures}. Every number is a policy.
 */
@NullMarked
package org.dealersdk.domain.workorder;

import org.jspecify.annotations.NullMarked;
