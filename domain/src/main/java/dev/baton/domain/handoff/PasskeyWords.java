package dev.baton.domain.handoff;

import java.util.List;
import java.util.stream.Stream;

/**
 * Words that are short, known to everybody, told apart on a bad line, and never unkind. No shop sells them as a pair.
 *
 * @param first colours and kinds, {@code second} things
 */
record PasskeyWords(List<String> first, List<String> second) {
    private static final PasskeyWords ENGLISH = new PasskeyWords(list("""
                    amber autumn azure bold brave breezy bright bronze calm candid cedar cheerful citrus clever cobalt copper
                    coral cosmic cosy crisp crystal curious daring dawn dusty eager early easy elder ember fabled famous
                    fleet forest frosty gentle giant ginger glad golden grand hazel honest humble indigo ivory jade
                    jolly keen kind lemon lilac linen little lively lucky lunar maple marble meadow mellow merry mighty
                    misty noble northern nutmeg olive opal orchid pearl pine plucky polar proud quartz quiet rapid roaming
                    royal ruby rustic saffron sandy scarlet silent silver sincere sky smooth snowy solar southern spring
                    steady stellar summer sunny swift tidy topaz tranquil trusty velvet violet vivid warm western wild
                    windy winter witty wooden
                    """), list("""
                    acorn anchor antler arrow badger balloon banjo barn basket beacon beaver bell birch bison boulder
                    bridge brook buffalo cabin camel canyon castle cello clover comet compass condor crane creek cricket
                    daisy dolphin donkey dragon drum eagle easel falcon feather fiddle finch flute fossil fountain fox
                    galaxy gazelle glacier goose guitar hammock harbor harp hawk hedgehog heron hill island jaguar jungle
                    kayak kettle kite koala ladder lagoon lantern lark lighthouse lion lobster magnet mammoth meteor
                    mitten moon moose mountain orbit otter owl paddle panda parrot pelican penguin piano pigeon planet
                    pony puffin pyramid rabbit raccoon rainbow raven reef rocket sailboat salmon saturn sparrow squirrel
                    starfish swan tiger tractor trumpet tulip turtle tundra valley violin volcano wagon walrus whale
                    windmill wolf yak zebra
                    """));

    private static final PasskeyWords GERMAN = new PasskeyWords(list("""
                    abend ahorn alpen anis azur berg bernstein birken blau bronze bunt chrom dorf eichen eis elfen
                    erlen feder feld fels ferien feuer flieder fluss frost funken garten gelb ginster glas gold granit
                    hafen halm harz heide herbst himmel holz honig indigo insel jade juni kiefern klang klee kobalt
                    korallen korn kristall kupfer licht linden mai marmor meer messing minz mohn mond moos morgen
                    nacht nebel norden oliven opal ost papier perlen pinien polar quarz regen rost rubin saffran samt
                    sand schatten schnee see seiden silber sommer sonnen stern sturm tannen tau topas tropen ufer ulmen
                    veilchen wald weiden west wiesen wild wind winter wolken zimt zitronen zucker
                    """), list("""
                    adler ampel anker ballon banjo biber birne boje bogen brunnen dachs delfin distel drachen echo eisvogel
                    elch elster ente esel eule fackel falke fasan fenster fink flagge floss forelle fuchs gans geige giraffe
                    glocke grille hafer hamster harfe hase hecht hirsch hummel igel iltis jaguar kamel kanne karpfen kessel
                    kiesel koala komet kompass koralle korb krabbe kranich kutsche lampe laterne lerche leuchtturm luchs
                    magnet mammut marder meise molch murmel nashorn nelke otter panda papagei pelikan pfau pfeil
                    pinguin pirol planet posaune puma qualle rabe rakete reh reiher robbe rose salamander schlitten schwan
                    segel specht spatz storch tiger trommel trompete tukan tulpe turm uhu vulkan wagen wal
                    walross wanderer welle wiesel windrad wolf yak zaun zebra zelt ziegel
                    """));

    static PasskeyWords in(String language) {
        return language.equals("de") ? GERMAN : ENGLISH;
    }

    private static List<String> list(String words) {
        return Stream.of(words.split("\\s+")).distinct().toList();
    }
}
