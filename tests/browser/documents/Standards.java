import java.io.File;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Holds files against standards: each two arguments are veraPDF's name of a standard (ua1, 2a) and a file. One line a finding: pass or fail,
 * the standard, the file and, when it fails, the clause, parted by tabs.
 */
public class Standards {
    public static void main(String[] arguments) {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        VeraPDFFoundry foundry = Foundries.defaultInstance();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            String subject = arguments[i] + "\t" + arguments[i + 1];
            for (String line : verdict(foundry, PDFAFlavour.byFlavourId(arguments[i]), arguments[i + 1])) {
                System.out.println(line.replace("\t", "\t" + subject + "\t").stripTrailing());
            }
        }
    }

    /** "pass", a tab; or "fail", a tab and why. */
    private static Set<String> verdict(VeraPDFFoundry foundry, PDFAFlavour standard, String file) {
        Set<String> lines = new LinkedHashSet<>();
        try (var parser = foundry.createParser(new File(file), standard, PDFAFlavour.NO_FLAVOUR);
                var validator = foundry.createValidator(standard, false)) {
            ValidationResult result = validator.validate(parser);
            if (result.isCompliant()) {
                lines.add("pass\t");
                return lines;
            }
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    String message = assertion.getMessage().replaceAll("\\s+", " ");
                    lines.add("fail\tclause " + assertion.getRuleId().getClause() + ": " + message);
                }
            }
            if (lines.isEmpty()) {
                lines.add("fail\tnot compliant");
            }
        } catch (Exception | StackOverflowError problem) {
            lines.add("fail\tcannot be read: " + String.valueOf(problem).replaceAll("\\s+", " "));
        }
        return lines;
    }
}
