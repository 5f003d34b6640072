package org.dealersdk.cli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dealersdk.domain.parts.PartId;

/**
 * A part of the demonstration dealer's catalogue.
 *
 * @param number its number
 * @param name what it is
 * @param fen its list price for one piece
 */
record StockPart(String number, String name, long fen) {

    /** Car models sold; each has its own parts. */
    static final int MODELS = 8;

    private static final List<String> MAINTENANCE = List.of(
            "Oil filter=3800",
            "Engine oil 4 L=16800",
            "Air filter=6500",
            "Cabin filter=8800",
            "Spark plugs=12000",
            "Coolant=7500");
    private static final List<String> REPAIR = List.of(
            "Brake pads=32000",
            "Brake disc=41000",
            "Battery=48000",
            "Drive belt=13500",
            "Thermostat=15000",
            "Gasket set=4600",
            "Suspension arm=39000",
            "Wheel bearing=26000");
    private static final List<String> BODY = List.of(
            "Front bumper=86000",
            "Head lamp=98000",
            "Fender=52000",
            "Bonnet=150000",
            "Windscreen=130000",
            "Radiator=70000",
            "Door mirror=36000");
    private static final List<String> ACCESSORIES =
            List.of("Floor mats=24000", "Window film=60000", "Seat covers=38000");

    private static final String CONSUMABLES = "Consumables";

    /** Identifies its record in the store. */
    PartId id() {
        return new PartId("DEMO-" + number);
    }

    /** All parts of the catalogue. */
    static List<StockPart> catalogue() {
        List<StockPart> all = new ArrayList<>();
        for (int model = 0; model < MODELS; model++) {
            for (List<String> family : List.of(MAINTENANCE, REPAIR, BODY, ACCESSORIES)) {
                for (String part : family) {
                    all.add(of(part, model));
                }
            }
            all.add(consumables(model));
        }
        return List.copyOf(all);
    }

    /** A part that suits the recipe and the model, by chance. */
    static StockPart by(SplittableRandom random, Recipe recipe, int model) {
        List<String> family = switch (recipe) {
            case FIRST_MAINTENANCE, MAINTENANCE -> MAINTENANCE;
            case REPAIR, WARRANTY -> REPAIR;
            case BODY_PAINT, ACCIDENT -> BODY;
            case ACCESSORY -> ACCESSORIES;
        };
        return of(family.get(random.nextInt(family.size())), model);
    }

    /** Small material, sold at what it comes to. */
    static StockPart consumables(int model) {
        return new StockPart("M" + model + "-" + CONSUMABLES, CONSUMABLES, 1);
    }

    private static StockPart of(String part, int model) {
        int at = part.indexOf('=');
        String name = part.substring(0, at);
        return new StockPart("M" + model + "-" + name.replace(' ', '-'), name, Long.parseLong(part.substring(at + 1)));
    }
}
