package flashpoint.browser.site;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Text of a part of a page in one line, without markup, for search, titles and cards. */
final class PlainText extends AbstractVisitor {

    private final StringBuilder out = new StringBuilder();

    private PlainText() {}

    /**
     * Words of a part.
     *
     * @param part of a page
     * @return one line
     */
    static String of(Node part) {
        PlainText text = new PlainText();
        part.accept(text);
        return text.out.toString().replaceAll("\\s+", " ").strip();
    }

    @Override
    public void visit(Text text) {
        out.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        out.append(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
        out.append(block.getLiteral()).append(' ');
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        out.append(block.getLiteral()).append(' ');
    }

    @Override
    public void visit(SoftLineBreak end) {
        out.append(' ');
    }

    @Override
    public void visit(HardLineBreak end) {
        out.append(' ');
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        out.append(' ');
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        out.append(' ');
    }

    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        if (node instanceof TableCell) {
            out.append(' ');
        }
    }
}
