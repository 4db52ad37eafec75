namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>Cuts a to-do into the parts that carry its content: without times, names, addresses, politeness and the words of its command.</summary>
internal sealed class PartTrimmer(TodoText text, CommandWords command)
{
    private readonly Phrases _phrases = Phrases.Default;

    /// <summary>The parts in the text's order.</summary>
    public List<string> Parts(Func<TodoClause, bool> isLeftOut)
    {
        var parts = new List<string>();
        foreach (var clause in Clauses.Of(text))
        {
            if (isLeftOut(clause))
            {
                continue;
            }

            for (var start = clause.Start; start < clause.End;)
            {
                var end = EndOfRun(start, clause.End);
                Add(start, end, parts);
                start = Math.Max(end, start + 1);
            }
        }

        return parts;
    }

    private bool IsSolid(int at) => text.Tokens[at].Kind == TokenKind.Word;

    // A run ends before a name, an address or a time, and at a comma, unless it stands inside a list of short things.
    private int EndOfRun(int start, int limit)
    {
        var end = start;
        while (end < limit && IsSolid(end) && (end == start || text.Tokens[end].Before == Break.None))
        {
            end++;
        }

        return end;
    }

    private void Add(int start, int end, List<string> parts)
    {
        start = AfterCommand(start, end);
        end = BeforeTail(start, end);
        if (start < end)
        {
            parts.Add(text.Between(start, end));
        }
    }

    // "Set up a", "remind me to", "so that we can": whatever is command or small word in front of the content.
    private int AfterCommand(int start, int end)
    {
        // Behind "the" and behind "to" the content has begun: "the book launch", "to put in my eye drops".
        var begun = false;
        while (start < end)
        {
            var length = Math.Max(_phrases.Courtesy.LengthAt(text.Tokens, start, end), begun ? 0 : command.Always.LengthAt(text.Tokens, start, end));
            var noun = command.Nouns.LengthAt(text.Tokens, start, end);
            if (noun > length && (start + noun == end || _phrases.Functions.LengthAt(text.Tokens, start + noun, end) > 0))
            {
                length = noun;
            }

            if (length == 0)
            {
                length = _phrases.Functions.LengthAt(text.Tokens, start, end);
                begun |= length > 0 && _phrases.Begun.LengthAt(text.Tokens, start, end) > 0;
            }

            if (length == 0)
            {
                break;
            }

            start += length;
        }

        return start;
    }

    private int BeforeTail(int start, int end)
    {
        var beforeName = end < text.Tokens.Count && text.Tokens[end] is { Kind: TokenKind.Person, Before: Break.None };
        while (start < end)
        {
            var tail = TailAt(start, end, beforeName);
            if (tail == end)
            {
                break;
            }

            // "Dentist with my aunt Ana": the aunt goes with her name, the dentist stays.
            beforeName = beforeName && _phrases.Functions.LengthAt(text.Tokens, tail, end) != end - tail;
            end = tail;
        }

        return end;
    }

    private int TailAt(int start, int end, bool beforeName)
    {
        const int Longest = 4;
        for (var length = Math.Min(Longest, end - start); length > 0; length--)
        {
            var at = end - length;
            if (_phrases.Functions.LengthAt(text.Tokens, at, end) == length || _phrases.Courtesy.LengthAt(text.Tokens, at, end) == length
                || (beforeName && _phrases.Relations.LengthAt(text.Tokens, at, end) == length))
            {
                return at;
            }
        }

        return end;
    }
}
