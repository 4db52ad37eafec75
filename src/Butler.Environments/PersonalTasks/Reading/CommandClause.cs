namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>Finds where the command of a clause about mail ends and what it is to say begins.</summary>
/// <param name="text">The to-do.</param>
/// <param name="clause">The clause.</param>
/// <param name="mailBefore">Whether an earlier clause was about mail already.</param>
internal sealed class CommandClause(TodoText text, TodoClause clause, bool mailBefore)
{
    private readonly Phrases _phrases = Phrases.Default;

    /// <summary>Whether the clause begins with the words of a command to mail.</summary>
    public bool IsCommand { get; private set; }

    /// <summary>Whether a word such as "saying" parts command and message.</summary>
    public bool HasMarker { get; private set; }

    /// <summary>The first token behind the command.</summary>
    public int End { get; private set; } = clause.Start;

    /// <summary>The marker's first token, where there is one.</summary>
    public int Marker { get; private set; }

    /// <summary>The first token of the message: behind the marker, or <see cref="End"/>.</summary>
    public int Message { get; private set; } = clause.Start;

    /// <summary>Reads the clause.</summary>
    public CommandClause Read()
    {
        var (mail, named, at) = (false, false, clause.Start);
        while (at < clause.End)
        {
            var token = text.Tokens[at];
            var says = _phrases.Says.LengthAt(text.Tokens, at, clause.End);
            var words = Words(at, named);
            if (says > 0 && says >= words && at + says < clause.End && (mail || mailBefore))
            {
                (IsCommand, HasMarker, End, Marker, Message) = (true, true, at, at, at + says);
                return this;
            }

            if (token.Kind is TokenKind.Person or TokenKind.Address || (token.IsSomebody && mail && !named))
            {
                (named, End, at) = (true, at + 1, at + 1);
            }
            else if (words > 0)
            {
                mail = true;
                at += words;
                End = at;
            }
            else if (Math.Max(_phrases.Courtesy.LengthAt(text.Tokens, at, clause.End), says) is > 0 and var polite)
            {
                at += polite;
                End = at;
            }
            else if (token.Kind == TokenKind.Time || _phrases.Functions.LengthAt(text.Tokens, at, clause.End) > 0)
            {
                at++;
            }
            else
            {
                break;
            }
        }

        IsCommand = mail && _phrases.MailCore.IsIn(text.Tokens, clause.Start, End);
        (End, Message) = IsCommand ? (End, End) : (clause.Start, clause.Start);
        if (IsCommand)
        {
            FindMarker();
        }

        return this;
    }

    // "the draft contract" behind the recipient is what is sent, and no part of the command.
    private int Words(int at, bool named)
    {
        var isDefinite = named && at > clause.Start && _phrases.Definite.LengthAt(text.Tokens, at - 1, clause.End) > 0 && text.Tokens[at].Before == Break.None;
        return isDefinite ? 0 : _phrases.Mail.LengthAt(text.Tokens, at, clause.End);
    }

    // "… about the audit, saying that it is done": the marker may come behind the topic.
    private void FindMarker()
    {
        for (var at = End; at < clause.End; at++)
        {
            if (_phrases.Says.LengthAt(text.Tokens, at, clause.End) is > 0 and var says && at + says < clause.End)
            {
                (HasMarker, Marker, Message) = (true, at, at + says);
                return;
            }
        }
    }
}
