using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Clauses;

/// <summary>Cuts a message into clauses: at stops, and where a joining word or a comma is followed by a new statement.</summary>
internal sealed class ClauseCutter
{
    private const WordRoles Verbal = WordRoles.Modal | WordRoles.Be | WordRoles.Have | WordRoles.Do | WordRoles.Verb;
    private const WordRoles Skipped = WordRoles.Filler | WordRoles.Joiner | WordRoles.Please;

    /// <summary>How many small words may stand before the word that opens a clause.</summary>
    private const int MostSkipped = 3;

    private readonly List<Token> _tokens;
    private readonly List<Clause> _clauses = new(8);
    private int _start;
    private int _sentence;

    private ClauseCutter(List<Token> tokens) => _tokens = tokens;

    public static List<Clause> Cut(List<Token> tokens)
    {
        var cutter = new ClauseCutter(tokens);
        cutter.CutAll();
        return cutter._clauses;
    }

    private void CutAll()
    {
        for (var i = 1; i < _tokens.Count; i++)
        {
            if (Begins(i))
            {
                Close(i);
            }
        }

        if (_tokens.Count > 0)
        {
            Close(_tokens.Count);
        }
    }

    private void Close(int end)
    {
        _clauses.Add(new Clause(_start, end, _sentence, LinkOf(_start)));
        if (end < _tokens.Count && _tokens[end].Before >= Pause.Stop)
        {
            _sentence++;
        }

        _start = end;
    }

    private bool Begins(int index)
    {
        var token = _tokens[index];
        return token.Before switch
        {
            Pause.Break or Pause.Stop or Pause.Asked => true,
            Pause.Comma => Opens(index) && (IsComplete(index) || _tokens[_start].Is(Subordinating)),
            _ => BeginsWithoutPause(token, index),
        };
    }

    private const WordRoles Subordinating = WordRoles.If | WordRoles.When | WordRoles.Because | WordRoles.Although;

    private bool BeginsWithoutPause(Token token, int index)
    {
        if (index == _start)
        {
            return false;
        }

        if (token.Is(WordRoles.Turn))
        {
            return IsComplete(index);
        }

        if (token.Is(WordRoles.If))
        {
            return IsComplete(index) && !_tokens[index - 1].Is(WordRoles.Framing);
        }

        if (token.Is(WordRoles.Because | WordRoles.Although))
        {
            return IsComplete(index) && (token.Word.Text is "because" or "although" or "though" || OpensWithSubject(index + 1));
        }

        if (token.Is(WordRoles.When))
        {
            return IsComplete(index) && (OpensWithSubject(index + 1) || IsIng(index + 1));
        }

        if (token.Is(WordRoles.Joiner))
        {
            return IsComplete(index) && (OpensWithSubject(index + 1) || OpensWithModal(index + 1));
        }

        return _tokens[_start].Is(Subordinating) && OpensWithSubject(index) && IsComplete(index) && HasSubjectBefore(index);
    }

    private bool HasSubjectBefore(int index)
    {
        for (var i = _start; i < index; i++)
        {
            if (_tokens[i].Is(WordRoles.Subject | WordRoles.LooseSubject | WordRoles.Person))
            {
                return !_tokens[index - 1].Is(WordRoles.Framing | WordRoles.Preposition | WordRoles.To);
            }
        }

        return false;
    }

    private bool IsIng(int index) => index < _tokens.Count && _tokens[index].Form == Form.Ing;

    /// <summary>Whether what has been read of the clause could stand alone.</summary>
    private bool IsComplete(int index)
    {
        for (var i = _start; i < index; i++)
        {
            if (_tokens[i].Is(Verbal | WordRoles.Answer) || _tokens[i].Form == Form.Ing)
            {
                return true;
            }
        }

        return false;
    }

    private int AfterSmallWords(int index)
    {
        if (index + 2 < _tokens.Count && _tokens[index].Is(Skipped) && _tokens[index + 1].Word.Text == "of" && _tokens[index + 2].Word.Text == "course")
        {
            return index + 3;
        }

        for (var skipped = 0; skipped < MostSkipped && index < _tokens.Count && _tokens[index].Is(Skipped) && _tokens[index].Before < Pause.Break; skipped++)
        {
            index++;
        }

        return index;
    }

    private bool Opens(int index)
    {
        if (_tokens[index].Is(Subordinating | WordRoles.Turn | WordRoles.Please))
        {
            return true;
        }

        index = AfterSmallWords(index);
        return index < _tokens.Count
            && (OpensWithSubject(index)
                || OpensWithModal(index)
                || _tokens[index].Is(Subordinating | WordRoles.Turn | WordRoles.Question | WordRoles.Answer | WordRoles.Framing)
                || (_tokens[index].Is(WordRoles.Verb) && _tokens[index].Form is Form.Basic or Form.Ing or Form.Past));
    }

    private bool OpensWithModal(int index)
    {
        index = AfterSmallWords(index);
        return index < _tokens.Count && _tokens[index].Is(WordRoles.Modal | WordRoles.Let | WordRoles.Please | WordRoles.Be | WordRoles.Have);
    }

    /// <summary>"I", "you can", "Priya will".</summary>
    private bool OpensWithSubject(int index)
    {
        index = AfterSmallWords(index);
        if (index >= _tokens.Count)
        {
            return false;
        }

        return _tokens[index].Is(WordRoles.Subject)
            || (_tokens[index].Is(WordRoles.LooseSubject | WordRoles.Person)
                && index + 1 < _tokens.Count
                && (_tokens[index + 1].Is(Verbal) || (_tokens[index + 1].Is(WordRoles.Filler) && index + 2 < _tokens.Count && _tokens[index + 2].Is(Verbal))));
    }

    private ConceptSet LinkOf(int index)
    {
        var token = _tokens[index];
        if (token.Is(WordRoles.Joiner) && index + 1 < _tokens.Count && _tokens[index + 1].Is(Subordinating | WordRoles.Turn))
        {
            token = _tokens[index + 1];
        }

        return token.Is(WordRoles.Turn) ? Built.Turn
            : token.Is(WordRoles.If) ? Built.If
            : token.Is(WordRoles.Because) ? Built.Because
            : token.Is(WordRoles.When) ? Built.When
            : token.Is(WordRoles.Although) ? Built.Although
            : ConceptSet.Empty;
    }
}
