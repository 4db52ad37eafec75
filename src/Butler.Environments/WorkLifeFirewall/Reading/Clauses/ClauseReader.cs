using System.Runtime.InteropServices;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Clauses;

/// <summary>Reads who does what in a clause, and whether it is said, asked, offered or done.</summary>
internal ref struct ClauseReader
{
    private const WordRoles Small = WordRoles.Filler | WordRoles.Joiner | WordRoles.Turn | WordRoles.Because | WordRoles.If
        | WordRoles.When | WordRoles.Although | WordRoles.Answer | WordRoles.Greeting;

    private const WordRoles Auxiliary = WordRoles.Modal | WordRoles.Be | WordRoles.Have | WordRoles.Do;

    private readonly ReadOnlySpan<Token> _words;
    private readonly ReadOnlySpan<Mention> _mentions;
    private readonly int _start;
    private readonly bool _hasPersons;
    private ConceptSet _built;
    private int _at;

    private ClauseReader(ReadOnlySpan<Token> words, ReadOnlySpan<Mention> mentions, Clause clause, bool hasPersons)
    {
        _words = words;
        _mentions = mentions;
        (_start, _built, _hasPersons) = (clause.Start, clause.Link, hasPersons);
    }

    public static void Read(List<Token> tokens, Pause end, List<Clause> clauses, Clause clause, List<Mention> mentions, int first)
    {
        var own = CollectionsMarshal.AsSpan(mentions)[first..];
        var (said, denied) = (ConceptSet.Empty, ConceptSet.Empty);
        foreach (var mention in own)
        {
            said |= mention.Denied ? ConceptSet.Empty : mention.Concepts;
            denied |= mention.Denied ? mention.Concepts : ConceptSet.Empty;
        }

        var reader = new ClauseReader(CollectionsMarshal.AsSpan(tokens)[clause.Start..clause.End], own, clause, (said | denied).HasAny(Persons.All));
        reader.ReadAll();
        var asked = (clause.End < tokens.Count ? tokens[clause.End].Before : end) == Pause.Asked;
        clause.Said = said | reader._built | (asked ? Built.Question : ConceptSet.Empty);
        clause.Denied = denied;
    }

    private void ReadAll()
    {
        SkipOpening();
        if (_at == _words.Length)
        {
            return;
        }

        var word = _words[_at];
        if (word.Is(WordRoles.Let))
        {
            ReadLet();
        }
        else if (word.Is(Auxiliary) && !IsNoun(word))
        {
            ReadInverted();
        }
        else if (word.Is(WordRoles.Verb) && PersonAt(_at).IsEmpty)
        {
            ReadBare(word);
        }
        else
        {
            ReadSubject();
        }
    }

    private static bool IsNoun(Token word) => word.Form == Form.Ing;

    /// <summary>Greetings, names that are spoken to, joining words.</summary>
    private void SkipOpening()
    {
        var greeted = false;
        while (_at < _words.Length)
        {
            var word = _words[_at];
            var person = PersonAt(_at);
            var next = _at + PersonLength(_at);
            if (!person.IsEmpty && (greeted || (next < _words.Length && _words[next].Before >= Pause.Comma) || (next == _words.Length && next < 3)))
            {
                _built |= Persons.AsSpokenTo(person);
                _at = next;
                continue;
            }

            if (word.Is(WordRoles.Please))
            {
                _built |= Built.Ask;
            }
            else if (!word.Is(Small))
            {
                return;
            }

            greeted |= word.Is(WordRoles.Greeting);
            _at++;
        }
    }

    private readonly ConceptSet PersonAt(int index)
    {
        if (_hasPersons)
        {
            foreach (var mention in _mentions)
            {
                if (mention.Start == _start + index && mention.Concepts.HasAny(Persons.All))
                {
                    return mention.Concepts & Persons.All;
                }
            }
        }

        return ConceptSet.Empty;
    }

    private readonly int PersonLength(int index)
    {
        if (_hasPersons)
        {
            foreach (var mention in _mentions)
            {
                if (mention.Start == _start + index && mention.Concepts.HasAny(Persons.All))
                {
                    return mention.End - mention.Start;
                }
            }
        }

        return 1;
    }

    private void ReadLet()
    {
        var next = _at + 1 < _words.Length ? _words[_at + 1].Word.Text : string.Empty;
        _built |= next switch
        {
            "us" => Built.Offer | Built.We | Built.Me,
            "me" => Built.Me | Built.Will,
            _ => Built.Imperative,
        };
    }

    /// <summary>"can you", "could we", "will Priya", "can't make it".</summary>
    private void ReadInverted()
    {
        var auxiliary = _words[_at];
        var next = _at + 1;
        while (next < _words.Length && (_words[next].Is(WordRoles.Filler | WordRoles.Negation) && PersonAt(next).IsEmpty))
        {
            next++;
        }

        var subject = next < _words.Length ? SubjectAt(next) : ConceptSet.Empty;
        if (subject.IsEmpty || (subject.HasAny(Built.It) && !auxiliary.Is(Auxiliary)))
        {
            _built |= Built.Me | Built.Bare;
            ReadTense(_at);
            return;
        }

        _built |= subject | Built.Question;
        if (auxiliary.Is(WordRoles.Modal))
        {
            _built |= subject.HasAny(Built.You) ? Built.Ask : Built.Offer;
        }
    }

    /// <summary>"joining now", "asked Rahul", "check the notes".</summary>
    private void ReadBare(Token verb) => _built |= verb.Form switch
    {
        Form.Ing => Built.Me | Built.Bare | Built.Doing,
        Form.Past => Built.Me | Built.Bare | Built.Done,
        _ => Built.Imperative | Built.Bare,
    };

    private void ReadSubject()
    {
        for (var i = _at; i < _words.Length; i++)
        {
            var subject = SubjectAt(i);
            if (!subject.IsEmpty && (i == 0 || !_words[i - 1].Is(WordRoles.Preposition | WordRoles.To)))
            {
                var after = i + PersonLength(i);
                if (FramingEnd(after) is { } end)
                {
                    _built |= subject & Built.Me;
                    i = end - 1;
                    continue;
                }

                _built = (_built.Without(Built.Me | Built.We)) | subject;
                ReadTense(after);
                return;
            }

            if (_words[i].Is(Auxiliary) && i > _at)
            {
                // "4 pm would work": a thing is the subject.
                _built |= Built.It;
                ReadTense(i);
                return;
            }
        }

        _built |= Built.Bare;
    }

    /// <summary>After "I think", "I am afraid", when another subject follows.</summary>
    private readonly int? FramingEnd(int index)
    {
        for (var i = index; i < _words.Length && i < index + 4; i++)
        {
            if (_words[i].Is(WordRoles.Framing))
            {
                for (var j = i + 1; j < _words.Length && j < i + 4; j++)
                {
                    if (!SubjectAt(j).IsEmpty && j + 1 < _words.Length && !_words[j].Is(WordRoles.Object))
                    {
                        return j;
                    }
                }
            }
            else if (!_words[i].Is(Auxiliary | WordRoles.Filler | WordRoles.Negation))
            {
                return null;
            }
        }

        return null;
    }

    private readonly ConceptSet SubjectAt(int index)
    {
        var word = _words[index];
        if (word.Is(WordRoles.Subject | WordRoles.LooseSubject))
        {
            return word.Word.Text switch
            {
                "i" => Built.Me,
                "we" => Built.Me | Built.We,
                "you" => Built.You,
                "he" or "she" or "they" => Built.Others,
                _ => Built.It,
            };
        }

        var person = PersonAt(index);
        return person.IsEmpty ? person : Persons.AsSubject(person) | Built.Others;
    }

    private void ReadTense(int index)
    {
        for (var i = index; i < _words.Length && i < index + 6; i++)
        {
            var word = _words[i];
            if (word.Is(WordRoles.Modal))
            {
                _built |= word.Word.Text switch
                {
                    "will" or "shall" => Built.Will,
                    "can" or "may" => Built.Can,
                    "might" => Built.Might,
                    "must" or "should" => Built.Must,
                    _ => Built.Would,
                };
            }
            else if (word.Is(WordRoles.Have))
            {
                _built |= Built.Done;
            }
            else if (word.Is(WordRoles.Verb) && !word.Is(Auxiliary))
            {
                _built |= word.Form switch
                {
                    Form.Ing => Built.Doing,
                    Form.Past => Built.Past,
                    _ => Built.Now,
                };
                return;
            }
        }
    }
}
