using System.Globalization;
using Butler.Environments.Calls;
using Butler.Environments.Language.Times;

namespace Butler.Environments.PersonalTasks.Actions;

/// <summary>Reads how long something lasts: a number of minutes, or words such as "an hour and a half".</summary>
public static class DurationReader
{
    private const int MostMinutes = 1440;

    /// <summary>Reads the minutes, 1 to 1,440, or records why they cannot be read.</summary>
    public static int Read(string name, ActionContext context, ArgumentReader arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(context);
        var text = arguments.Required(name, 100);
        if (text.Length == 0)
        {
            return 1;
        }

        var minutes = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : TimeReader.Default.Read(text, context.Local)?.Value is TimeValue.Lasting lasting ? (decimal)lasting.Length.TotalMinutes : 0;
        if (minutes != decimal.Truncate(minutes) || minutes is < 1 or > MostMinutes)
        {
            arguments.Fail(new Refusal(
                "invalid_argument",
                string.Create(CultureInfo.InvariantCulture, $"{name} is a whole number of minutes from 1 to {MostMinutes}, not '{text}'."),
                ["30", "60"]));
            return 1;
        }

        return (int)minutes;
    }
}
