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

/** Holds each file against PDF/UA-1. One line a finding: pass or fail, the file and, when it fails, the clause, parted by tabs. */
public class PdfUa {
    public static void main(String[] files) {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        VeraPDFFoundry foundry = Foundries.defaultInstance();
        for (String file : files) {
            for (String line : verdict(foundry, file)) {
                System.out.println(line);
            }
        }
    }

    private static Set<String> verdict(VeraPDFFoundry foundry, String file) {
        Set<String> lines = new LinkedHashSet<>();
        try (var parser = foundry.createParser(new File(file), PDFAFlavour.PDFUA_1, PDFAFlavour.NO_FLAVOUR);
                var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            if (result.isCompliant()) {
                lines.add("pass\t" + file);
                return lines;
            }
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    String message = assertion.getMessage().replaceAll("\\s+", " ");
                    lines.add("fail\t" + file + "\tclause " + assertion.getRuleId().getClause() + ": " + message);
                }
            }
            if (lines.isEmpty()) {
                lines.add("fail\t" + file + "\tnot compliant");
            }
        } catch (Exception | StackOverflowError problem) {
            lines.add("fail\t" + file + "\tcannot be read: " + problem);
        }
        return lines;
    }
}
